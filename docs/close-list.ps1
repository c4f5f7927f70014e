#Requires -Version 5.1

<#
.SYNOPSIS
Closes a list in Exchange during a storm: only those you name may write to it. Opens it again as it was.

.DESCRIPTION
Finds the list, static, dynamic or Microsoft 365 group, by its address, alias or name, and says who may write to it now. It writes
that to an undo file first, and then sets AcceptMessagesOnlyFromSendersOrMembers. With -Undo it gives the list back what the file
says. Nothing else of the list is changed.

Run it with -WhatIf first: then it says what it would do, and changes and writes nothing. Without -WhatIf it asks before it changes
anything; -Confirm:$false does not ask.

Run it in a session that is connected already: Connect-ExchangeOnline, or the Exchange Management Shell on premises. It needs a role
that may change the list, such as Recipient Management.

It is tested against a stand-in for Exchange, not against Exchange itself.

.PARAMETER Identity
The list's address, alias or name. Where two recipients have it, both are named and nothing is changed.

.PARAMETER AllowOnly
Who may still write to it: addresses of mailboxes or of small lists.

.PARAMETER UndoFile
Where to write what the list was. By default a file in this folder, named for the list and the time. One that exists is not replaced.

.PARAMETER Undo
The undo file: opens the list again as it was.

.PARAMETER Force
Undo even if somebody changed who may write to the list after it was closed.

.EXAMPLE
.\close-list.ps1 -Identity all-staff@corp.example -AllowOnly communications@corp.example -WhatIf
.\close-list.ps1 -Identity all-staff@corp.example -AllowOnly communications@corp.example

.EXAMPLE
.\close-list.ps1 -Undo .\all-staff-20261114-083200.undo.json

.OUTPUTS
System.IO.FileInfo: the undo file. Nothing with -Undo.
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High', DefaultParameterSetName = 'Close')]
[OutputType([System.IO.FileInfo])]
param(
    [Parameter(Mandatory = $true, Position = 0, ParameterSetName = 'Close')]
    [ValidateNotNullOrEmpty()]
    [string] $Identity,

    [Parameter(Mandatory = $true, ParameterSetName = 'Close')]
    [ValidateNotNullOrEmpty()]
    [string[]] $AllowOnly,

    [Parameter(ParameterSetName = 'Close')]
    [ValidateNotNullOrEmpty()]
    [string] $UndoFile,

    [Parameter(Mandatory = $true, ParameterSetName = 'Undo')]
    [ValidateNotNullOrEmpty()]
    [string] $Undo,

    [Parameter(ParameterSetName = 'Undo')]
    [switch] $Force
)

# The Exchange module's own commands do not see this: each of them is told as well.
$ErrorActionPreference = 'Stop'

# By the kind of a list: which commands read and change it.
$Noun = @{ static = 'DistributionGroup'; dynamic = 'DynamicDistributionGroup'; group = 'UnifiedGroup' }

# Exactly one recipient.
function Get-OneRecipient {
    param([string] $Name)
    $found = @(Get-Recipient -Identity $Name -ErrorAction Stop)
    if ($found.Count -eq 0) { throw "Exchange knows no $Name." }
    if ($found.Count -gt 1) {
        $addresses = @($found | ForEach-Object { "$($_.PrimarySmtpAddress)" }) -join ' and '
        throw "$Name stands for $($addresses): run it again with one of the two. Nothing was changed."
    }
    $found[0]
}

# static, dynamic or group; empty for what is not a list.
function Get-ListKind {
    param($Recipient)
    # Cast, not in quotes: in quotes a value of an enumeration that came from another computer is a number.
    $type = [string] $Recipient.RecipientType
    if ([string] $Recipient.RecipientTypeDetails -eq 'GroupMailbox') { return 'group' }
    if ($type -eq 'DynamicDistributionGroup') { return 'dynamic' }
    if ($type -match '^Mail\w*Group$') { return 'static' }
    ''
}

# Who may write to the list now, as Exchange gives it and takes it back; empty: everybody.
function Get-AllowedSender {
    param([string] $Guid, [string] $Kind)
    $list = & "Get-$($Noun[$Kind])" -Identity $Guid -ErrorAction Stop
    $list.AcceptMessagesOnlyFromSendersOrMembers | ForEach-Object { "$_" } | Where-Object { $_ } | Sort-Object
}

function Set-AllowedSender {
    param([string] $Guid, [string] $Kind, [string[]] $Sender)
    # Nothing opens the list to everybody; an empty array is not taken everywhere.
    $value = $null
    if ($Sender) { $value = $Sender }
    $change = @{ Identity = $Guid; AcceptMessagesOnlyFromSendersOrMembers = $value; Confirm = $false }
    # Who is not an owner of the list needs it; a session whose roles do not allow it lacks the parameter.
    $command = Get-Command -Name "Set-$($Noun[$Kind])"
    if ($command.Parameters.ContainsKey('BypassSecurityGroupManagerCheck')) { $change.BypassSecurityGroupManagerCheck = $true }
    & $command @change -ErrorAction Stop
}

function Test-Same {
    param([string[]] $One, [string[]] $Other)
    ($One -join "`n") -eq ($Other -join "`n")
}

function Get-Sentence {
    param([string[]] $Sender)
    if ($Sender) { return "only $($Sender -join ', ') may write to it" }
    'everybody may write to it'
}

# A file that was cut must not open a list to everybody.
function Read-UndoFile {
    param([string] $File)
    try { $read = Get-Content -LiteralPath $File -Raw -Encoding UTF8 | ConvertFrom-Json }
    catch { throw "$File cannot be read as an undo file: $_" }
    $properties = @($read | ForEach-Object { $_.PSObject.Properties.Name })
    foreach ($needed in 'guid', 'address', 'kind', 'before', 'after') {
        if ($properties -notcontains $needed) { throw "$File is not an undo file of this script: it has no $needed. Nothing was changed." }
    }
    if (-not $Noun.ContainsKey("$($read.kind)") -or -not "$($read.guid)") {
        throw "$File is not an undo file of this script: its list has no id or another kind. Nothing was changed."
    }
    $read
}

function Save-UndoFile {
    param([string] $File, $Content)
    ConvertTo-Json -InputObject $Content -Depth 3 | Set-Content -LiteralPath "$File.new" -Encoding UTF8
    Move-Item -LiteralPath "$File.new" -Destination $File -Force
}

function Close-List {
    $recipient = Get-OneRecipient -Name $Identity
    $guid = "$($recipient.Guid)"
    $kind = Get-ListKind -Recipient $recipient
    $address = "$($recipient.PrimarySmtpAddress)"
    if (-not $kind) { throw "$address is not a list. Nothing was changed." }

    $senders = @($AllowOnly | ForEach-Object { Get-OneRecipient -Name $_ })
    if (@($senders | Where-Object { "$($_.Guid)" -eq $guid }).Count) {
        throw "$address would stay open to all of its members: allow somebody else. Nothing was changed."
    }
    $allowed = @($senders | ForEach-Object { "$($_.PrimarySmtpAddress)" })

    $before = @(Get-AllowedSender -Guid $guid -Kind $kind)
    Write-Warning "${address}: $(Get-Sentence -Sender $before) now."
    if (-not $PSCmdlet.ShouldProcess($address, "let only $($allowed -join ', ') write to it")) { return }

    $file = $UndoFile
    if (-not $file) { $file = "$(($address -split '@')[0] -replace '[^\w.-]', '_')-$(Get-Date -Format 'yyyyMMdd-HHmmss').undo.json" }
    $file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($file)
    if (Test-Path -LiteralPath $file) {
        throw "$file exists already, and may be the only way back: name another with -UndoFile. Nothing was changed."
    }
    $undo = [ordered] @{ guid = $guid; address = $address; kind = $kind; before = $before; after = $null }
    Save-UndoFile -File $file -Content $undo
    Set-AllowedSender -Guid $guid -Kind $kind -Sender $allowed

    # As Exchange gives it, so that -Undo sees whether somebody changed it since.
    $undo.after = @(Get-AllowedSender -Guid $guid -Kind $kind)
    if ($before.Count -and (Test-Same $undo.after $before)) {
        Remove-Item -LiteralPath $file
        Write-Warning "$address was closed to these already: there is nothing to undo. Keep the undo file of the first time."
        return
    }
    Save-UndoFile -File $file -Content $undo
    if ($undo.after.Count -ne $allowed.Count) {
        Write-Warning "Exchange does not show the change yet: $(Get-Sentence -Sender $undo.after). Check again in a minute."
    }
    Get-Item -LiteralPath $file
}

function Open-List {
    $file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Undo)
    $saved = Read-UndoFile -File $file
    $before = @($saved.before | Where-Object { $_ })
    $after = @($saved.after | Where-Object { $_ })
    $now = @(Get-AllowedSender -Guid $saved.guid -Kind $saved.kind)
    if (Test-Same $now $before) {
        Write-Warning "$($saved.address) is as it was: $(Get-Sentence -Sender $now). Nothing was changed."
        return
    }
    if ($after.Count -and -not (Test-Same $now $after) -and -not $Force) {
        throw "Somebody changed $($saved.address) since: $(Get-Sentence -Sender $now). Nothing was changed; -Force does it anyway."
    }
    if (-not $PSCmdlet.ShouldProcess($saved.address, "as before: $(Get-Sentence -Sender $before)")) { return }
    Set-AllowedSender -Guid $saved.guid -Kind $saved.kind -Sender $before
}

if (-not (Get-Command -Name 'Get-Recipient' -ErrorAction SilentlyContinue)) {
    throw 'There is no Exchange session here. Run Connect-ExchangeOnline, or start the Exchange Management Shell.'
}
if ($Undo) { Open-List } else { Close-List }
