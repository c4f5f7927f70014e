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

It goes on where it was: rows are kept beside the file until all are there. Where it ended early, because the session expired or
the computer was switched off, connect again and run the same command within a day.

The column openTo says who may write to a list without anybody's approval, empty where something protects it. With it "lists build
--against" tells which large lists are open to everybody.

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

.PARAMETER Reconnect
What to run where the session expires, so that nobody has to be there: { Connect-ExchangeOnline -CertificateThumbprint ... }

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
    [int] $PauseMilliseconds = 100,

    [scriptblock] $Reconnect
)

# The Exchange module's own commands do not see this: each of them is told as well.
$ErrorActionPreference = 'Stop'

# What stands in a list directly, by the list's id: a list in many lists is asked for once.
$script:directMembers = @{}
# Members in there, and the most there may be, 16 bytes each: beyond that all are forgotten, and asked for again.
$script:remembered = 0
$MostRemembered = 250000
# How long an unfinished export is worth going on with.
$UnfinishedHours = 24

function Test-Command {
    param([string] $Name)
    [bool] (Get-Command -Name $Name -ErrorAction SilentlyContinue)
}

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

# Asks again after a while where the service is busy, and after connecting again where the session ended and somebody said how.
# Everything else is an error at once.
function Invoke-Patiently {
    param([scriptblock] $Ask)
    for ($try = 1; ; $try++) {
        try {
            return @(& $Ask)
        }
        catch {
            $cause = Get-ErrorKind -ErrorRecord $_
            if ($cause -eq 'session' -and -not ($Reconnect -and $try -lt 3)) {
                $script:sessionEnded = $true
                throw
            }
            if ($cause -eq 'other' -or $try -ge 5) { throw }
            if ($cause -eq 'session') { $null = & $Reconnect }
            else { Start-Sleep -Seconds ([math]::Pow(3, $try)) }
        }
    }
}

# The same for a recipient wherever it is met. What has no GUID gets one that is made of its name in the directory.
function Get-RecipientId {
    param($Recipient)
    $id = [guid]::Empty
    if ([guid]::TryParse("$($Recipient.Guid)", [ref] $id) -and $id -ne [guid]::Empty) { return $id }
    $name = "$($Recipient.DistinguishedName)"
    # An empty identity would stand for every recipient there is.
    if (-not $name) { throw "$($Recipient.DisplayName) has no id." }
    $sha = [System.Security.Cryptography.SHA256]::Create()
    New-Object guid (, [byte[]] $sha.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($name.ToLowerInvariant()))[0..15])
}

# static, dynamic or group; empty for what is no list.
function Get-ListKind {
    param($Recipient)
    # Cast, not in quotes: in quotes a value of an enumeration that came from another computer is a number.
    $type = [string] $Recipient.RecipientType
    if ([string] $Recipient.RecipientTypeDetails -eq 'GroupMailbox') { return 'group' }
    if ($type -eq 'DynamicDistributionGroup') { return 'dynamic' }
    if ($type -match '^Mail\w*Group$') { return 'static' }
    ''
}

# What to ask Exchange with.
function Get-Identity {
    param($Recipient)
    if ($Recipient.Guid) { return "$($Recipient.Guid)" }
    "$($Recipient.DistinguishedName)"
}

function Get-FilterPreview {
    param($List)
    if (-not "$($List.RecipientFilter)") { throw 'This dynamic list has no filter.' }
    $query = @{ ResultSize = 'Unlimited'; RecipientPreviewFilter = "$($List.RecipientFilter)" }
    if ($List.RecipientContainer) { $query.OrganizationalUnit = "$($List.RecipientContainer)" }
    Get-Recipient @query -ErrorAction Stop
}

function Get-ListMember {
    param([string] $Identity, [string] $ListKind)
    switch ($ListKind) {
        'static' { Get-DistributionGroupMember -Identity $Identity -ResultSize Unlimited -ErrorAction Stop }
        'group' { Get-UnifiedGroupLinks -Identity $Identity -LinkType Members -ResultSize Unlimited -ErrorAction Stop }
        'dynamic' { Get-FilterPreview -List (Get-DynamicDistributionGroup -Identity $Identity -ErrorAction Stop) }
    }
}

function Get-DirectMember {
    param($List)
    $known = $script:directMembers[$List.Id]
    if ($known) { return $known }
    $mailboxes = New-Object 'System.Collections.Generic.HashSet[guid]'
    $lists = @{}
    # One by one: nobody holds 850,000 recipients in memory. Those of a first try that broke count once all the same.
    Invoke-Patiently {
        Get-ListMember -Identity $List.Identity -ListKind $List.Kind | ForEach-Object {
            $innerKind = Get-ListKind -Recipient $_
            $id = Get-RecipientId -Recipient $_
            if ($innerKind) { $lists[$id] = @{ Id = $id; Kind = $innerKind; Identity = Get-Identity -Recipient $_ } }
            elseif ("$($_.PrimarySmtpAddress)" -or "$($_.ExternalEmailAddress)") { $null = $mailboxes.Add($id) }
        }
    }
    $ids = New-Object guid[] $mailboxes.Count
    $mailboxes.CopyTo($ids)
    $direct = @{ Mailboxes = $ids; Lists = @($lists.Values) }
    $script:remembered += $mailboxes.Count
    if ($script:remembered -gt $MostRemembered) {
        $script:directMembers.Clear()
        $script:remembered = $mailboxes.Count
    }
    $script:directMembers[$List.Id] = $direct
    $direct
}

# How many distinct mailboxes a list reaches, through however many lists.
function Measure-ListMailbox {
    param($List)
    $seen = New-Object 'System.Collections.Generic.HashSet[guid]'
    $mailboxes = New-Object 'System.Collections.Generic.HashSet[guid]'
    $waiting = New-Object 'System.Collections.Generic.Queue[object]'
    $waiting.Enqueue($List)
    while ($waiting.Count -gt 0) {
        $next = $waiting.Dequeue()
        if (-not $seen.Add($next.Id)) { continue }
        $direct = Get-DirectMember -List $next
        $mailboxes.UnionWith($direct.Mailboxes)
        foreach ($inner in $direct.Lists) { $waiting.Enqueue($inner) }
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

# Keeps of a list what is written: what Exchange hands out has a hundred properties, and there are 100,000 lists.
function ConvertTo-UncountedList {
    param($List, [string] $ListKind)
    $message = ''
    if ($MessageAttribute) { $message = "$($List.$MessageAttribute)" }
    @{
        Id       = Get-RecipientId -Recipient $List
        Identity = Get-Identity -Recipient $List
        Kind     = $ListKind
        Address  = "$($List.PrimarySmtpAddress)"
        Name     = "$($List.DisplayName)"
        Aliases  = Get-ListAlias -List $List
        Message  = $message
        OpenTo   = Get-Opening -List $List
    }
}

function Get-UncountedList {
    $commands = [ordered] @{
        static  = 'Get-DistributionGroup'
        dynamic = 'Get-DynamicDistributionGroup'
        # There are none on premises.
        group   = 'Get-UnifiedGroup'
    }
    foreach ($listKind in $commands.Keys) {
        $command = $commands[$listKind]
        if ($Kind -notcontains $listKind -or ($listKind -eq 'group' -and -not (Test-Command -Name $command))) { continue }
        Invoke-Patiently {
            & $command -ResultSize Unlimited -ErrorAction Stop |
                ForEach-Object { ConvertTo-UncountedList -List $_ -ListKind $listKind }
        }
    }
}

# One failed call costs one row, except where the session ended: all other rows would follow.
function ConvertTo-ListRow {
    param($List)
    $members = ''
    try {
        $members = Measure-ListMailbox -List $List
    }
    catch {
        if ($script:sessionEnded) { throw }
        Write-Warning "$($List.Address) was not counted: $_"
    }
    [pscustomobject] @{
        address = $List.Address
        name    = $List.Name
        members = $members
        kind    = $List.Kind
        aliases = $List.Aliases
        message = $List.Message
        openTo  = $List.OpenTo
    }
}

# Rows of an earlier run that ended early and asked for the same. A row that was cut lacks its end, and is left out; one that was
# not counted is tried again. What is worth keeping replaces the file, so that the next row begins on a line of its own.
function Restore-Row {
    param([string] $Unfinished, [string] $Run)
    if (-not (Test-Path -LiteralPath $Unfinished)) { return }
    $rows = @()
    if ((Get-Item -LiteralPath $Unfinished).LastWriteTime -gt (Get-Date).AddHours(-$UnfinishedHours)) {
        $rows = @(Import-Csv -LiteralPath $Unfinished -Encoding UTF8 | Where-Object { $_.run -ceq $Run -and $_.members })
    }
    if ($rows.Count) {
        $rows | Export-Csv -LiteralPath "$Unfinished.kept" -NoTypeInformation -Encoding UTF8
        Move-Item -LiteralPath "$Unfinished.kept" -Destination $Unfinished -Force
    }
    else { Remove-Item -LiteralPath $Unfinished }
    $rows | ForEach-Object { $_.id }
}

if (-not (Test-Command -Name 'Get-DistributionGroup')) {
    throw 'There is no Exchange session here. Run Connect-ExchangeOnline, or start the Exchange Management Shell.'
}

$script:sessionEnded = $false
$target = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$unfinished = "$target.unfinished"
# Ends each row: a row without it was cut, and one with another was written for something else, or without who may write.
$run = (@($Kind | Sort-Object -Unique) -join '+') + " $MessageAttribute, openTo."

Write-Progress -Activity 'Exporting lists' -Status 'Reading the directory'
$lists = @(Get-UncountedList)
if ($lists.Count -eq 0) { throw 'No list was found. Is the session allowed to view recipients?' }

$finished = New-Object 'System.Collections.Generic.HashSet[string]'
Restore-Row -Unfinished $unfinished -Run $run | ForEach-Object { $null = $finished.Add($_) }
if ($finished.Count) { Write-Warning "Going on after $($finished.Count) lists that were counted before." }

$done = 0
foreach ($list in $lists) {
    $percent = [int] (100 * $done / $lists.Count)
    Write-Progress -Activity 'Exporting lists' -Status "$done of $($lists.Count): $($list.Name)" -PercentComplete $percent
    $done++
    if (-not $finished.Add("$($list.Id)")) { continue }
    if ($PauseMilliseconds -gt 0) { Start-Sleep -Milliseconds $PauseMilliseconds }
    try {
        $row = ConvertTo-ListRow -List $list
    }
    catch {
        throw "The Exchange session ended at list $done of $($lists.Count): $_ What was counted is kept. Connect again and run " +
            'the same command: it goes on from there.'
    }
    $row | Select-Object @{ n = 'id'; e = { $list.Id } }, *, @{ n = 'run'; e = { $run } } |
        Export-Csv -LiteralPath $unfinished -NoTypeInformation -Encoding UTF8 -Append
}
Write-Progress -Activity 'Exporting lists' -Completed

Import-Csv -LiteralPath $unfinished -Encoding UTF8 | Select-Object -Property * -ExcludeProperty id, run |
    Export-Csv -LiteralPath "$target.new" -NoTypeInformation -Encoding UTF8
Move-Item -LiteralPath "$target.new" -Destination $target -Force
Remove-Item -LiteralPath $unfinished
Get-Item -LiteralPath $target
