# Stands in for the commands of ExchangeOnlineManagement and of Exchange on premises: their parameters, the shapes of what they
# return, and how they fail. Errors do not end a pipeline unless -ErrorAction says so, and the caller's preference is not seen, as
# with the real modules.

enum StandInType { UserMailbox; MailContact; MailUniversalDistributionGroup; MailUniversalSecurityGroup; DynamicDistributionGroup; GroupMailbox; User }
# An Exchange server's own types: each says what it is as text.
class SmtpAddress { [string] $Local; [string] $Domain; [string] ToString() { return "$($this.Local)@$($this.Domain)" } }
class ProxyAddress { [string] $Prefix; [string] $ProxyAddressString; [string] ToString() { return $this.ProxyAddressString } }
class ADObjectId { [string] $Name; [string] ToString() { return "corp.example/Users/$($this.Name)" } }
class Unlimited { [bool] $IsUnlimited = $true; [string] ToString() { return 'Unlimited' } }

$script:world = $null
$NotConnected = 'You must call the Connect-ExchangeOnline cmdlet before calling any other cmdlets.'

# An empty organisation. Shape: Online (Exchange Online's module), Server (an Exchange server's own shell), Remote (a shell that is
# connected to one, where everything was serialised on its way).
function New-Organisation {
    param([ValidateSet('Online', 'Server', 'Remote')] [string] $Shape = 'Online')
    $script:world = @{
        Shape = $Shape; Recipients = [ordered] @{}; Members = @{}; Previews = @{}; Faults = @()
        Calls = New-Object 'System.Collections.Generic.List[string]'; Waits = @(); CallsLeft = [int]::MaxValue; Peak = 0L
        Connections = 0; IsOwner = $true
    }
}

function Get-World { $script:world }

function ConvertTo-Shape {
    param([System.Collections.IDictionary] $Property)
    $online = $script:world.Shape -eq 'Online'
    $local, $domain = $Property.PrimarySmtpAddress -split '@'
    if (-not $online) {
        if ($domain) { $Property.PrimarySmtpAddress = [SmtpAddress] @{ Local = $local; Domain = $domain } }
        foreach ($name in @($Property.Keys | Where-Object { $_ -match '^AcceptMessages|^ManagedBy$' })) {
            $Property[$name] = @($Property[$name] | ForEach-Object { [ADObjectId] @{ Name = $_ } })
        }
        if ($Property.Contains('EmailAddresses')) {
            $Property.EmailAddresses = @($Property.EmailAddresses | ForEach-Object { [ProxyAddress] @{ ProxyAddressString = $_ } })
        }
        if ($Property.Identity) { $Property.Identity = [ADObjectId] @{ Name = $Property.Identity } }
        $Property.RecipientType = [StandInType] $Property.RecipientType
        $Property.MaxReceiveSize = [Unlimited]::new()
    }
    foreach ($name in @($Property.Keys)) {
        if ($Property[$name] -is [array]) { $Property[$name] = [System.Collections.ArrayList] $Property[$name] }
    }
    $shaped = [pscustomobject] $Property
    $shaped.PSObject.TypeNames.Insert(0, 'Microsoft.Exchange.Data.Directory.Management.ReducedRecipient')
    if ($script:world.Shape -ne 'Remote') { return $shaped }
    $serializer = [System.Management.Automation.PSSerializer]
    $serializer::Deserialize($serializer::Serialize($shaped, 2))
}

# A recipient; its name is also its alias.
function Add-Recipient {
    param([string] $Name, [string] $Type = 'UserMailbox', [string] $Details = $Type, [string] $DisplayName = $Name,
        [string] $Address = "$Name@corp.example", [hashtable] $More = @{})
    $guid = [guid]::NewGuid()
    $property = [ordered] @{
        Name = $Name; DisplayName = $DisplayName; Guid = $guid; PrimarySmtpAddress = $Address; RecipientType = $Type
        RecipientTypeDetails = $Details; DistinguishedName = "CN=$Name,OU=Users,DC=corp,DC=example"; MaxReceiveSize = 'Unlimited'
    }
    foreach ($key in $More.Keys) { $property[$key] = $More[$key] }
    $script:world.Recipients["$guid"] = ConvertTo-Shape -Property $property
    "$guid"
}

# A list with its members, by their ids. Kind: static, dynamic or group.
function Add-List {
    param([string] $Name, [string] $Kind = 'static', [string[]] $Member = @(), [hashtable] $More = @{}, [string] $DisplayName = $Name,
        [string] $Address = "$Name@corp.example", [string] $Type = 'MailUniversalDistributionGroup')
    $details = $Type
    if ($Kind -eq 'dynamic') { $Type = $details = 'DynamicDistributionGroup' }
    # Exchange says of a Microsoft 365 group that it is a universal distribution group, and tells the details apart.
    if ($Kind -eq 'group') { $details = 'GroupMailbox' }
    $all = @{
        EmailAddresses = @("SMTP:$Address", "smtp:old-$Address", 'X500:/o=Corp/cn=list'); Identity = $Name; Kind = $Kind
        AcceptMessagesOnlyFrom = @(); AcceptMessagesOnlyFromDLMembers = @(); AcceptMessagesOnlyFromSendersOrMembers = @()
        ModerationEnabled = $false; RequireSenderAuthenticationEnabled = $true; ManagedBy = @('Anna Owner')
        HiddenFromAddressListsEnabled = $false; CustomAttribute9 = ''
    }
    if ($Kind -eq 'dynamic') { $all += @{ RecipientFilter = "Department -eq '$Name'"; RecipientContainer = 'corp.example/Users' } }
    foreach ($key in $More.Keys) { $all[$key] = $More[$key] }
    $guid = Add-Recipient -Name $Name -Type $Type -Details $details -DisplayName $DisplayName -Address $Address -More $all
    $script:world.Members[$guid] = $Member
    if ($Kind -eq 'dynamic') { $script:world.Previews["$($all.RecipientFilter)"] = $Member }
    $guid
}

# Lets the next calls of a command fail, those about one name or all of them, after some of their output.
function Add-Fault {
    param([string] $Command, [string] $About = '*', [string] $Message, [int] $Times = 1, [int] $After = 0)
    $script:world.Faults += @{ Command = $Command; About = $About; Message = $Message; Left = $Times; After = $After }
}

# What every command does first: writes itself down, fails where the session ended, and says which fault is due.
function Enter-Call {
    param([string] $Command, [string] $About)
    $script:world.Calls.Add("$Command $About".TrimEnd())
    if ($script:world.Calls.Count % 100 -eq 0) {
        $script:world.Peak = [math]::Max($script:world.Peak, [gc]::GetTotalMemory($true))
    }
    if ($script:world.CallsLeft -le 0) { return @{ Message = $NotConnected; After = 0 } }
    $script:world.CallsLeft--
    foreach ($fault in $script:world.Faults) {
        if ($fault.Left -gt 0 -and $fault.Command -eq $Command -and $About -like $fault.About) {
            $fault.Left--
            return $fault
        }
    }
}

# All recipients that an identity stands for; an empty one stands for everybody, as with Exchange.
function Find-Recipient {
    param([string] $Identity)
    if (-not $Identity) { return $script:world.Recipients.Values }
    if ($script:world.Recipients.Contains($Identity)) { return $script:world.Recipients[$Identity] }
    $script:world.Recipients.Values | Where-Object {
        $Identity -in "$($_.Name)", "$($_.DisplayName)", "$($_.PrimarySmtpAddress)", "corp.example/Users/$($_.Name)" -or
        @($_.EmailAddresses | ForEach-Object { "$_" }) -contains "smtp:$Identity"
    }
}

function Get-ById { param([string[]] $Id) foreach ($each in $Id) { $script:world.Recipients[$each] } }

function Get-NameOf { param([string] $Identity) @(Find-Recipient -Identity $Identity)[0].Name }

# Output up to where a fault is due, and then its error.
function Write-Answer {
    param($Fault, [object[]] $Answer, $Cmdlet)
    if (-not $Fault) { return $Answer }
    if ($Fault.After) { $Answer | Select-Object -First $Fault.After }
    $record = [System.Management.Automation.ErrorRecord]::new(
        [System.Exception]::new($Fault.Message), '[Server=DB3PR01MB,RequestId=0]', 'NotSpecified', $null)
    $Cmdlet.WriteError($record)
}

function Get-ListOfKind {
    param([string] $Command, [string] $Kind, [string] $Identity, $Cmdlet)
    $fault = Enter-Call -Command $Command -About (& { if ($Identity) { Get-NameOf $Identity } })
    $found = @(Find-Recipient -Identity $Identity | Where-Object { $_.Kind -eq $Kind })
    if (-not $fault -and $Identity -and $found.Count -eq 0) {
        $fault = @{ Message = "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '$Identity' couldn't be found on 'DB3PR01A503.PROD.OUTLOOK.COM'."; After = 0 }
    }
    Write-Answer -Fault $fault -Answer $found -Cmdlet $Cmdlet
}

function Get-DistributionGroup {
    [CmdletBinding()] param([string] $Identity, [string] $ResultSize)
    Get-ListOfKind 'Get-DistributionGroup' 'static' $Identity $PSCmdlet
}

function Get-DynamicDistributionGroup {
    [CmdletBinding()] param([string] $Identity, [string] $ResultSize)
    Get-ListOfKind 'Get-DynamicDistributionGroup' 'dynamic' $Identity $PSCmdlet
}

function Get-UnifiedGroup {
    [CmdletBinding()] param([string] $Identity, [string] $ResultSize)
    Get-ListOfKind 'Get-UnifiedGroup' 'group' $Identity $PSCmdlet
}

function Get-DistributionGroupMember {
    [CmdletBinding()] param([Parameter(Mandatory)] [string] $Identity, [string] $ResultSize)
    $fault = Enter-Call -Command 'Get-DistributionGroupMember' -About (Get-NameOf $Identity)
    Write-Answer -Fault $fault -Answer (Get-ById $script:world.Members[$Identity]) -Cmdlet $PSCmdlet
}

function Get-UnifiedGroupLinks {
    [CmdletBinding()] param([Parameter(Mandatory)] [string] $Identity, [Parameter(Mandatory)] [string] $LinkType, [string] $ResultSize)
    $fault = Enter-Call -Command 'Get-UnifiedGroupLinks' -About (Get-NameOf $Identity)
    Write-Answer -Fault $fault -Answer (Get-ById $script:world.Members[$Identity]) -Cmdlet $PSCmdlet
}

function Get-Recipient {
    [CmdletBinding()] param([string] $Identity, [string] $RecipientPreviewFilter, [string] $OrganizationalUnit, [string] $ResultSize)
    $fault = Enter-Call -Command 'Get-Recipient' -About "$RecipientPreviewFilter$Identity"
    $found = if ($RecipientPreviewFilter) { Get-ById $script:world.Previews[$RecipientPreviewFilter] }
    else { Find-Recipient -Identity $Identity }
    if (-not $fault -and $Identity -and -not $found) { $fault = @{ Message = "The operation couldn't be performed because object '$Identity' couldn't be found."; After = 0 } }
    Write-Answer -Fault $fault -Answer $found -Cmdlet $PSCmdlet
}

function Set-ListOfKind {
    param([string] $Command, [string] $Identity, [string[]] $Sender, $IsAllowed, $Cmdlet)
    $fault = Enter-Call -Command $Command -About (Get-NameOf $Identity)
    if (-not $fault -and -not $IsAllowed) {
        $fault = @{ Message = "You don't have sufficient permissions. This operation can only be performed by a manager of the group."; After = 0 }
    }
    if ($fault) { return Write-Answer -Fault $fault -Cmdlet $Cmdlet }
    # Exchange takes addresses and gives names.
    $names = @($Sender | Where-Object { $_ } | ForEach-Object { Get-NameOf $_ })
    $list = $script:world.Recipients[$Identity]
    $list.AcceptMessagesOnlyFromSendersOrMembers = (ConvertTo-Shape @{
            PrimarySmtpAddress = ''; RecipientType = 'User'; AcceptMessagesOnlyFromSendersOrMembers = $names
        }).AcceptMessagesOnlyFromSendersOrMembers
}

function Set-DistributionGroup {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory)] [string] $Identity, [string[]] $AcceptMessagesOnlyFromSendersOrMembers, [switch] $BypassSecurityGroupManagerCheck)
    $mayChange = $script:world.IsOwner -or $BypassSecurityGroupManagerCheck
    Set-ListOfKind 'Set-DistributionGroup' $Identity $AcceptMessagesOnlyFromSendersOrMembers $mayChange $PSCmdlet
}

function Set-DynamicDistributionGroup {
    [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)] [string] $Identity, [string[]] $AcceptMessagesOnlyFromSendersOrMembers)
    Set-ListOfKind 'Set-DynamicDistributionGroup' $Identity $AcceptMessagesOnlyFromSendersOrMembers $true $PSCmdlet
}

function Set-UnifiedGroup {
    [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)] [string] $Identity, [string[]] $AcceptMessagesOnlyFromSendersOrMembers)
    Set-ListOfKind 'Set-UnifiedGroup' $Identity $AcceptMessagesOnlyFromSendersOrMembers $true $PSCmdlet
}

function Connect-ExchangeOnline {
    [CmdletBinding()] param()
    $script:world.Connections++
    $script:world.CallsLeft = [int]::MaxValue
}

# Nobody waits in a test: what would have been waited is written down, in seconds.
function Start-Sleep {
    [CmdletBinding()] param([double] $Seconds, [int] $Milliseconds)
    $script:world.Waits += $Seconds + $Milliseconds / 1000
}

Export-ModuleMember -Function *
