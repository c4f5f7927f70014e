#Requires -Version 5.1
<#
.SYNOPSIS
Writes every list of the organisation, with its size, to a CSV file for "reply-all-guard lists build".

.DESCRIPTION
Reads distribution lists, mail-enabled security groups, dynamic distribution lists and, in Exchange Online, Microsoft 365
groups. Counts for each how many distinct mailboxes get its mail: lists in lists are followed, each mailbox counts once, and
circles end. It only reads: every Exchange command in it begins with Get-.

Run it in a session that is connected already: Connect-ExchangeOnline, or the Exchange Management Shell on premises. In a
forest of several domains run "Set-ADServerSettings -ViewEntireForest $true" first. A role that may view recipients is
enough (View-Only Recipients).

A list that cannot be counted gets no number: the add-in then calls its size unknown, never zero. Mail users and contacts
count, since they get the mail; members without an e-mail address do not. For a Microsoft 365 group all members count,
although only those who follow it get its mail in their inbox.

.PARAMETER Path
The CSV file. An older one is replaced once the new one is complete.

.PARAMETER Kind
Which lists: static, dynamic, group (Microsoft 365). All of them by default.

.PARAMETER MessageAttribute
The custom attribute of a list that holds a key of the policy's "messages": what its owner wants people to be told.

.PARAMETER PauseMilliseconds
How long to wait between two lists, so that the service does not throttle the session.

.EXAMPLE
Connect-ExchangeOnline
.\Export-DistributionLists.ps1 -Path lists.csv

.EXAMPLE
.\Export-DistributionLists.ps1 -Path lists.csv -Kind static, dynamic -MessageAttribute CustomAttribute9

.OUTPUTS
System.IO.FileInfo
#>
[CmdletBinding()]
[OutputType([System.IO.FileInfo])]
param(
    [ValidateNotNullOrEmpty()]
    [string] $Path = 'lists.csv',

    [ValidateSet('static', 'dynamic', 'group')]
    [string[]] $Kind = @('static', 'dynamic', 'group'),

    [ValidateSet(
        'CustomAttribute1', 'CustomAttribute2', 'CustomAttribute3', 'CustomAttribute4', 'CustomAttribute5',
        'CustomAttribute6', 'CustomAttribute7', 'CustomAttribute8', 'CustomAttribute9', 'CustomAttribute10',
        'CustomAttribute11', 'CustomAttribute12', 'CustomAttribute13', 'CustomAttribute14', 'CustomAttribute15')]
    [string] $MessageAttribute,

    [ValidateRange(0, 60000)]
    [int] $PauseMilliseconds = 100
)

# The Exchange module's own commands do not see this: each of them is told as well.
$ErrorActionPreference = 'Stop'

# What stands in a group directly, by the group's id: a group in many lists is asked for once.
$script:directMembers = @{}
# Mailboxes are kept as numbers: a list of 850,000 is a few megabytes so.
$script:numberOf = New-Object 'System.Collections.Generic.Dictionary[string,int]'

function Test-Command {
    param([string] $Name)
    [bool] (Get-Command -Name $Name -ErrorAction SilentlyContinue)
}

# Asks again after a while where the service is busy; everything else is an error at once.
function Invoke-Patiently {
    param([scriptblock] $Ask)
    for ($try = 1; ; $try++) {
        try {
            return @(& $Ask)
        }
        catch {
            $isBusy = "$_" -match 'throttl|too many requests|server.*busy|timed? ?out|temporarily|\b(429|502|503|504)\b'
            if (-not $isBusy -or $try -ge 5) { throw }
            Start-Sleep -Seconds ([math]::Pow(3, $try))
        }
    }
}

function Get-RecipientId {
    param($Recipient)
    if ($Recipient.Guid) { return "$($Recipient.Guid)" }
    "$($Recipient.DistinguishedName)"
}

# static, dynamic or group; empty for what is no list.
function Get-ListKind {
    param($Recipient)
    if ("$($Recipient.RecipientTypeDetails)" -eq 'GroupMailbox') { return 'group' }
    if ("$($Recipient.RecipientType)" -eq 'DynamicDistributionGroup') { return 'dynamic' }
    if ("$($Recipient.RecipientType)" -match '^Mail\w*Group$') { return 'static' }
    ''
}

function Get-FilterPreview {
    param($List)
    $query = @{ ResultSize = 'Unlimited'; RecipientPreviewFilter = $List.RecipientFilter }
    if ($List.RecipientContainer) { $query.OrganizationalUnit = "$($List.RecipientContainer)" }
    Get-Recipient @query -ErrorAction Stop
}

function Get-ListMember {
    param([string] $Id, [string] $ListKind)
    # An empty identity would stand for every recipient there is.
    if (-not $Id) { throw 'This list has no id.' }
    switch ($ListKind) {
        'static' { Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited -ErrorAction Stop }
        'group' { Get-UnifiedGroupLinks -Identity $Id -LinkType Members -ResultSize Unlimited -ErrorAction Stop }
        'dynamic' { Get-FilterPreview -List (Get-DynamicDistributionGroup -Identity $Id -ErrorAction Stop) }
    }
}

function Get-DirectMember {
    param([string] $Id, [string] $ListKind)
    if ($script:directMembers.ContainsKey($Id)) { return $script:directMembers[$Id] }
    $mailboxes = New-Object 'System.Collections.Generic.List[int]'
    $lists = New-Object 'System.Collections.Generic.List[object]'
    # One by one: nobody holds 850,000 recipients in memory. Those of a first try that broke count once all the same.
    Invoke-Patiently {
        Get-ListMember -Id $Id -ListKind $ListKind | ForEach-Object {
            $memberId = Get-RecipientId -Recipient $_
            $memberKind = Get-ListKind -Recipient $_
            if ($memberKind) {
                $lists.Add(@{ Id = $memberId; Kind = $memberKind })
            }
            elseif ("$($_.PrimarySmtpAddress)" -or "$($_.ExternalEmailAddress)") {
                if (-not $script:numberOf.ContainsKey($memberId)) {
                    $script:numberOf.Add($memberId, $script:numberOf.Count)
                }
                $mailboxes.Add($script:numberOf[$memberId])
            }
        }
    }
    $direct = @{ Mailboxes = $mailboxes.ToArray(); Lists = $lists.ToArray() }
    $script:directMembers[$Id] = $direct
    $direct
}

# How many distinct mailboxes a list reaches, through however many lists.
function Measure-ListMailbox {
    param([string] $Id, [string] $ListKind)
    $seen = New-Object 'System.Collections.Generic.HashSet[string]'
    $mailboxes = New-Object 'System.Collections.Generic.HashSet[int]'
    $waiting = New-Object 'System.Collections.Generic.Queue[object]'
    $waiting.Enqueue(@{ Id = $Id; Kind = $ListKind })
    while ($waiting.Count -gt 0) {
        $next = $waiting.Dequeue()
        if (-not $seen.Add($next.Id)) { continue }
        $direct = Get-DirectMember -Id $next.Id -ListKind $next.Kind
        $mailboxes.UnionWith([int[]] $direct.Mailboxes)
        foreach ($list in $direct.Lists) { $waiting.Enqueue($list) }
    }
    $mailboxes.Count
}

# Its other SMTP addresses; X500, SIP and the like are not typed into a To line.
function Get-ListAlias {
    param($List)
    $primary = "$($List.PrimarySmtpAddress)"
    $aliases = foreach ($proxy in $List.EmailAddresses) {
        if ("$proxy" -match '^smtp:(.+)$' -and $Matches[1] -ne $primary) { $Matches[1] }
    }
    @($aliases) -join ';'
}

function ConvertTo-ListRow {
    param($List, [string] $ListKind)
    $members = ''
    try {
        $members = Measure-ListMailbox -Id (Get-RecipientId -Recipient $List) -ListKind $ListKind
    }
    catch {
        Write-Warning "$($List.PrimarySmtpAddress) was not counted: $_"
    }
    $message = ''
    if ($MessageAttribute) { $message = "$($List.$MessageAttribute)" }
    [pscustomobject] @{
        address = "$($List.PrimarySmtpAddress)"
        name    = "$($List.DisplayName)"
        members = $members
        kind    = $ListKind
        aliases = Get-ListAlias -List $List
        message = $message
    }
}

if (-not (Test-Command -Name 'Get-DistributionGroup')) {
    throw 'There is no Exchange session here. Run Connect-ExchangeOnline, or start the Exchange Management Shell.'
}

$lists = New-Object 'System.Collections.Generic.List[object]'
Write-Progress -Activity 'Exporting lists' -Status 'Reading the directory'
if ($Kind -contains 'static') {
    Invoke-Patiently { Get-DistributionGroup -ResultSize Unlimited -ErrorAction Stop } |
        ForEach-Object { $lists.Add(@{ List = $_; Kind = 'static' }) }
}
if ($Kind -contains 'dynamic') {
    Invoke-Patiently { Get-DynamicDistributionGroup -ResultSize Unlimited -ErrorAction Stop } |
        ForEach-Object { $lists.Add(@{ List = $_; Kind = 'dynamic' }) }
}
# There are none on premises.
if ($Kind -contains 'group' -and (Test-Command -Name 'Get-UnifiedGroup')) {
    Invoke-Patiently { Get-UnifiedGroup -ResultSize Unlimited -ErrorAction Stop } |
        ForEach-Object { $lists.Add(@{ List = $_; Kind = 'group' }) }
}
if ($lists.Count -eq 0) { throw 'No list was found. Is the session allowed to view recipients?' }

$target = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$unfinished = "$target.new"
$done = 0
$lists | ForEach-Object {
    $percent = [int] (100 * $done / $lists.Count)
    $status = "$done of $($lists.Count): $($_.List.DisplayName)"
    Write-Progress -Activity 'Exporting lists' -Status $status -PercentComplete $percent
    if ($PauseMilliseconds -gt 0) { Start-Sleep -Milliseconds $PauseMilliseconds }
    ConvertTo-ListRow -List $_.List -ListKind $_.Kind
    $done++
} | Export-Csv -LiteralPath $unfinished -NoTypeInformation -Encoding UTF8
Write-Progress -Activity 'Exporting lists' -Completed

Move-Item -LiteralPath $unfinished -Destination $target -Force
Get-Item -LiteralPath $target
