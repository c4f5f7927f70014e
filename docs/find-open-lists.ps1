#Requires -Version 5.1
<#
.SYNOPSIS
Lists the large lists that anyone may write to: those a reply to all can flood.

.DESCRIPTION
Takes the sizes from the CSV file that Export-DistributionLists.ps1 wrote, asks Exchange of each list that is large, or that
nobody could count, who may write to it, and returns those that nothing protects: neither a list of allowed senders (delivery
management) nor a moderator. It only reads: every Exchange command in it begins with Get-.

Run it in a session that is connected already: Connect-ExchangeOnline, or the Exchange Management Shell on premises. A role that
may view recipients is enough (View-Only Recipients).

This script has never been run against Exchange. Compare a few of its rows with the admin centre before you rely on it.

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

function Get-List {
    param([string] $Address, [string] $Kind)
    switch ($Kind) {
        'dynamic' { Get-DynamicDistributionGroup -Identity $Address -ErrorAction Stop }
        'group' { Get-UnifiedGroup -Identity $Address -ErrorAction Stop }
        default { Get-DistributionGroup -Identity $Address -ErrorAction Stop }
    }
}

# Whether only some may write, or somebody approves first.
function Test-Protected {
    param($List)
    $allowed = @($List.AcceptMessagesOnlyFromSendersOrMembers) + @($List.AcceptMessagesOnlyFrom) +
        @($List.AcceptMessagesOnlyFromDLMembers)
    [bool] (@($allowed | Where-Object { "$_" }).Count -or $List.ModerationEnabled)
}

if (-not (Get-Command -Name 'Get-DistributionGroup' -ErrorAction SilentlyContinue)) {
    throw 'There is no Exchange session here. Run Connect-ExchangeOnline, or start the Exchange Management Shell.'
}

$rows = @(Import-Csv -LiteralPath $Sizes -Encoding UTF8)
if ($rows.Count -eq 0 -or -not $rows[0].PSObject.Properties['address'] -or -not $rows[0].PSObject.Properties['members']) {
    throw "$Sizes has no rows with the columns address and members: make it with Export-DistributionLists.ps1."
}

# An empty count is unknown, which is not small.
$large = @($rows | Where-Object { -not $_.members -or [int] $_.members -ge $Minimum })
$done = 0
$open = foreach ($row in $large) {
    Write-Progress -Activity 'Looking at large lists' -Status $row.address -PercentComplete (100 * $done / $large.Count)
    $done++
    try {
        $list = Get-List -Address $row.address -Kind $row.kind
    }
    catch {
        Write-Warning "$($row.address) could not be looked at: $_"
        continue
    }
    if (Test-Protected -List $list) { continue }
    $openTo = 'the whole organisation'
    if (-not $list.RequireSenderAuthenticationEnabled) { $openTo = 'everyone, outside the organisation too' }
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

$open | Sort-Object -Descending -Property { if ($_.members) { [int] $_.members } else { [int]::MaxValue } }
