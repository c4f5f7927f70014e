#Requires -Version 5.1

<#
.SYNOPSIS
Lists the large lists that anyone may write to: those a reply to all can flood.

.DESCRIPTION
Takes the sizes from the CSV file that Export-DistributionLists.ps1 wrote, asks Exchange of each list that is large, or that
nobody could count, who may write to it, and returns those that nothing protects: neither a list of allowed senders (delivery
management) nor a moderator. A list to which only its own members may write is one of them: in a storm everybody is a member. It only reads: every Exchange command in it begins with Get-.

Run it in a session that is connected already: Connect-ExchangeOnline, or the Exchange Management Shell on premises. A role that
may view recipients is enough (View-Only Recipients).

It is tested against a stand-in for Exchange, not against Exchange itself. Compare a few of its rows with the admin centre before
you rely on it.

.PARAMETER Sizes
The CSV file of Export-DistributionLists.ps1: address, members and kind are read.

.PARAMETER Minimum
From how many mailboxes a list is large. 1,000 is the least that Exchange Online's own Reply All Storm Protection can be set to.

.EXAMPLE
Connect-ExchangeOnline
.\find-open-lists.ps1 -Sizes lists.csv | Export-Csv open-lists.csv -NoTypeInformation -Encoding UTF8

.EXAMPLE
.\find-open-lists.ps1 -Sizes lists.csv -Minimum 200 | Format-Table address, members, openTo

.OUTPUTS
One object a list, the largest first: address, name, kind, members (empty: nobody could count), openTo, owners, hidden
#>
[CmdletBinding()]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory = $true)]
    [ValidateNotNullOrEmpty()]
    [string] $Sizes,

    [ValidateRange(1, 2147483647)]
    [int] $Minimum = 1000
)

# The Exchange module's own commands do not see this: each of them is told as well.
$ErrorActionPreference = 'Stop'

# busy (ask again later), session (connect again) or other. Names in quotes are not part of what went wrong.
function Get-ErrorKind {
    param($ErrorRecord)
    if ($ErrorRecord.Exception -is [System.Management.Automation.CommandNotFoundException]) { return 'session' }
    $said = "$ErrorRecord $($ErrorRecord.FullyQualifiedErrorId)" -replace "'[^']*'|""[^""]*"""
    if ($said -match 'ObjectNotFound') { return 'other' }
    $session = 'cmdlet before calling|token.*expired|expired.*token|\b401\b|unauthorized|no session has been associated|' +
        'session (state|availability).*(broken|closed|disconnected)|runspace.*(closed|broken|not valid|not in the opened)'
    if ($said -match $session) { return 'session' }
    $busy = 'throttl|too ?many ?requests|server.*busy|timed? ?out|temporarily|overbudget|exceeded the maximum number of connections|' +
        'connection was (closed|aborted)|\b(429|502|503|504)\b'
    if ($said -match $busy) { return 'busy' }
    'other'
}

# One list, by what the export says it is.
function Get-List {
    param([string] $Address, [string] $Kind)
    switch ($Kind) {
        'dynamic' { Get-DynamicDistributionGroup -Identity $Address -ErrorAction Stop }
        'group' { Get-UnifiedGroup -Identity $Address -ErrorAction Stop }
        default { Get-DistributionGroup -Identity $Address -ErrorAction Stop }
    }
}

# Asks again after a while where the service is busy.
function Get-ListPatiently {
    param([string] $Address, [string] $Kind)
    for ($try = 1; ; $try++) {
        try {
            return Get-List -Address $Address -Kind $Kind
        }
        catch {
            if ((Get-ErrorKind -ErrorRecord $_) -ne 'busy' -or $try -ge 5) { throw }
            Start-Sleep -Seconds ([math]::Pow(3, $try))
        }
    }
}

# Who may write to it without anybody's approval; empty where it is protected. Exchange Online gives allowed senders by name, Exchange
# on premises by their place in the directory.
function Get-Opening {
    param($List)
    if ($List.ModerationEnabled) { return '' }
    $allowed = @(@($List.AcceptMessagesOnlyFromSendersOrMembers) + @($List.AcceptMessagesOnlyFrom) +
        @($List.AcceptMessagesOnlyFromDLMembers) | ForEach-Object { "$_" } | Where-Object { $_ })
    $own = @($List.Identity, $List.Name, $List.DistinguishedName, $List.PrimarySmtpAddress, $List.Guid | ForEach-Object { "$_" })
    if (@($allowed | Where-Object { $own -contains $_ }).Count) { return 'its own members' }
    if ($allowed.Count) { return '' }
    if ($List.RequireSenderAuthenticationEnabled) { return 'the whole organisation' }
    'everyone, outside the organisation too'
}

# How many mailboxes a row says; nothing where nobody could count, which is not small.
function Get-Size {
    param($Row)
    $size = 0
    if ([int]::TryParse("$($Row.members)", [ref] $size) -and $size -gt 0) { return $size }
    $null
}

if (-not (Get-Command -Name 'Get-DistributionGroup' -ErrorAction SilentlyContinue)) {
    throw 'There is no Exchange session here. Run Connect-ExchangeOnline, or start the Exchange Management Shell.'
}

$rows = @(Import-Csv -LiteralPath $Sizes -Encoding UTF8)
if ($rows.Count -eq 0 -or -not $rows[0].PSObject.Properties['address'] -or -not $rows[0].PSObject.Properties['members']) {
    throw "$Sizes has no rows with the columns address and members: make it with Export-DistributionLists.ps1."
}

$large = @($rows | Where-Object { $size = Get-Size -Row $_; $null -eq $size -or $size -ge $Minimum })
$done = 0
$open = foreach ($row in $large) {
    Write-Progress -Activity 'Looking at large lists' -Status $row.address -PercentComplete (100 * $done / $large.Count)
    $done++
    try {
        $list = Get-ListPatiently -Address $row.address -Kind $row.kind
    }
    catch {
        if ((Get-ErrorKind -ErrorRecord $_) -eq 'session') {
            throw "The Exchange session ended at list $done of $($large.Count): $_ Connect again and run the same command."
        }
        Write-Warning "$($row.address) could not be looked at: $_"
        continue
    }
    $openTo = Get-Opening -List $list
    if (-not $openTo) { continue }
    [pscustomobject] @{
        address = $row.address
        name    = "$($list.DisplayName)"
        kind    = $row.kind
        members = $row.members
        openTo  = $openTo
        owners  = @($list.ManagedBy) -join '; '
        hidden  = [bool] $list.HiddenFromAddressListsEnabled
    }
}
Write-Progress -Activity 'Looking at large lists' -Completed

$open | Sort-Object -Descending -Property { $size = Get-Size -Row $_; if ($null -eq $size) { [int]::MaxValue } else { $size } }
