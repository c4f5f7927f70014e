BeforeAll {
    Import-Module "$PSScriptRoot/exchange-stand-in.psm1" -Force
    $script = "$PSScriptRoot/../../src/cli/lists/export-distribution-lists.ps1"
    $csv = Join-Path $TestDrive 'lists.csv'

    function Export-All {
        param([hashtable] $With = @{})
        $null = & $script -Path $csv -PauseMilliseconds 0 -WarningVariable said -WarningAction SilentlyContinue @With
        Set-Variable -Name warnings -Scope Script -Value @($said | ForEach-Object { "$_" })
        Import-Csv -LiteralPath $csv -Encoding UTF8
    }
    function Add-Mailbox {
        param([int] $Count, [string] $Prefix = 'person')
        1..$Count | ForEach-Object { Add-Recipient -Name "$Prefix$_" }
    }
    function Get-Row {
        param($Rows, [string] $Name)
        $Rows | Where-Object { $_.address -eq "$Name@corp.example" }
    }
    function Get-CallCount {
        param([string] $Like)
        @((Get-World).Calls | Where-Object { $_ -like $Like }).Count
    }
}

Describe 'export, objects as <_> returns them' -ForEach 'Online', 'Server', 'Remote' {
    BeforeEach {
        New-Organisation -Shape $_
        Remove-Item -Path "$TestDrive/*" -Force
    }

    It 'writes a row for each kind of list, with its aliases' {
        $people = Add-Mailbox 5
        $null = Add-List -Name wards -Member $people
        $null = Add-List -Name security -Type MailUniversalSecurityGroup -Member $people[0, 1]
        $null = Add-List -Name everybody -Kind dynamic -Member $people
        $null = Add-List -Name team -Kind group -Member $people[0..2]
        $rows = Export-All
        $rows | ForEach-Object { "$($_.address) $($_.kind) $($_.members)" } | Should -Be @(
            'wards@corp.example static 5', 'security@corp.example static 2', 'everybody@corp.example dynamic 5', 'team@corp.example group 3')
        (Get-Row $rows wards).aliases | Should -Be 'old-wards@corp.example'
        $warnings | Should -BeNullOrEmpty
    }

    It 'counts each mailbox once through nested lists of every kind, and ends circles' {
        $people = Add-Mailbox 6
        $dynamic = Add-List -Name dyn -Kind dynamic -Member $people[2..4]
        $group = Add-List -Name team -Kind group -Member $people[4, 5]
        $inner = Add-List -Name inner -Member ($people[0..2] + $dynamic + $group)
        $outer = Add-List -Name outer -Member ($people[0], $inner)
        (Get-World).Members[$inner] += $outer
        (Get-Row (Export-All) outer).members | Should -Be 6
    }

    It 'counts contacts, and leaves out who has no address' {
        $null = Add-List -Name mixed -Member @(
            (Add-Recipient -Name outside -Type MailContact -Address '' -More @{ ExternalEmailAddress = 'SMTP:out@side.example' })
            (Add-Recipient -Name nobody -Type User -Address ''))
        (Get-Row (Export-All) mixed).members | Should -Be 1
    }

    It 'keeps quotes, commas and line breaks of a name, and finds hidden lists' {
        $name = "All `"Staff`", north`r`nand south; O'Brien's"
        $null = Add-List -Name hard -DisplayName $name -More @{ HiddenFromAddressListsEnabled = $true }
        (Get-Row (Export-All) hard).name | Should -Be $name
    }

    It 'writes who may write to a list of each kind, and nothing where something protects it' {
        $null = Add-List -Name open -More @{ RequireSenderAuthenticationEnabled = $false }
        $null = Add-List -Name inside -Kind dynamic
        $null = Add-List -Name moderated -More @{ ModerationEnabled = $true }
        $null = Add-List -Name managed -Kind group -More @{ AcceptMessagesOnlyFromSendersOrMembers = @('Anna Owner') }
        $null = Add-List -Name members -More @{ AcceptMessagesOnlyFromSendersOrMembers = @('members') }
        $rows = Export-All
        (Get-Row $rows open).openTo | Should -Be 'everyone, outside the organisation too'
        (Get-Row $rows inside).openTo | Should -Be 'the whole organisation'
        (Get-Row $rows members).openTo | Should -Be 'its own members'
        (Get-Row $rows moderated).openTo | Should -Be ''
        (Get-Row $rows managed).openTo | Should -Be ''
    }

    It 'writes the attribute that holds a message' {
        $null = Add-List -Name wards -More @{ CustomAttribute9 = 'hr' }
        (Get-Row (Export-All @{ MessageAttribute = 'CustomAttribute9' }) wards).message | Should -Be 'hr'
    }
}

Describe 'export, when something fails' {
    BeforeEach {
        New-Organisation
        Remove-Item -Path "$TestDrive/*" -Force
        $people = Add-Mailbox 4
        1..5 | ForEach-Object { $null = Add-List -Name "list$_" -Member $people }
    }

    It 'costs one row and a warning where one call fails' {
        Add-Fault -Command Get-DistributionGroupMember -About list3 -Message 'Something about list3 is broken.' -Times 99
        $rows = Export-All
        $rows.members | Should -Be @('4', '4', '', '4', '4')
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -BeLike 'list3@corp.example was not counted:*'
    }

    It 'asks again later where the service is busy: <_>' -ForEach @(
        'Request failed with status code 429: Too Many Requests'
        'Microsoft.Exchange.Data.Storage.OverBudgetException: the budget of the policy was exceeded.'
        'Ex2A1F|Microsoft.Exchange.Configuration.Tasks.ThrottlingException|Cmdlet was throttled.'
        'Fail to create a runspace because you have exceeded the maximum number of connections allowed : 3'
        'The operation has timed out.'
        'The underlying connection was closed: a connection that was expected to be kept alive was closed by the server.'
    ) {
        Add-Fault -Command Get-DistributionGroupMember -About list2 -Message $_ -Times 2 -After 3
        (Export-All).members | Should -Be @('4', '4', '4', '4', '4')
        (Get-World).Waits | Should -Be @(3, 9)
        $warnings | Should -BeNullOrEmpty
    }

    It 'gives up on a list after five tries' {
        Add-Fault -Command Get-DistributionGroupMember -About list2 -Message 'Server is busy.' -Times 99
        (Export-All).members | Should -Be @('4', '', '4', '4', '4')
        Get-CallCount 'Get-DistributionGroupMember list2' | Should -Be 5
    }

    It 'does not take a list''s name for what went wrong' {
        Add-Fault -Command Get-DistributionGroupMember -About list2 -Times 99 -Message "Object 'Ward 503 timeout' is damaged."
        (Export-All).members[1] | Should -Be ''
        (Get-World).Waits | Should -BeNullOrEmpty
    }

    It 'asks for the directory again where that breaks in the middle, and writes each list once' {
        Add-Fault -Command Get-DistributionGroup -Message 'Server is busy.' -After 3
        @(Export-All).Count | Should -Be 5
    }

    It 'leaves a dynamic list without a filter uncounted: it would stand for everybody' {
        $null = Add-List -Name odd -Kind dynamic -Member $people -More @{ RecipientFilter = '' }
        (Get-Row (Export-All) odd).members | Should -Be ''
    }

    It 'writes nothing where no list can be seen, and says why' {
        New-Organisation
        { Export-All } | Should -Throw 'No list was found*'
        Get-ChildItem $TestDrive | Should -BeNullOrEmpty
    }
}

Describe 'export, when the session expires in the middle' {
    BeforeEach {
        New-Organisation
        Remove-Item -Path "$TestDrive/*" -Force
        $people = Add-Mailbox 4
        1..5 | ForEach-Object { $null = Add-List -Name "list$_" -Member $people[0..($_ % 4)] }
        # Three calls read the directory, two count.
        (Get-World).CallsLeft = 5
    }

    It 'stops with a sentence and no CSV file, and goes on where it was' {
        'old' | Set-Content -LiteralPath $csv
        { Export-All } | Should -Throw '*session ended at list 3 of 5*run the same command*'
        Get-Content -LiteralPath $csv | Should -Be 'old'
        Connect-ExchangeOnline
        $rows = Export-All
        @($rows | ForEach-Object { $_.address }) | Should -Be @(1..5 | ForEach-Object { "list$_@corp.example" })
        $rows.members | Should -Be @('2', '3', '4', '1', '2')
        Get-CallCount 'Get-DistributionGroupMember list1' | Should -Be 1
        Get-CallCount 'Get-DistributionGroupMember list3' | Should -Be 2
        (Get-ChildItem $TestDrive).Name | Should -Be 'lists.csv'
        @($rows[0].PSObject.Properties.Name) | Should -Be @('address', 'name', 'members', 'kind', 'aliases', 'message', 'openTo')
    }

    It 'connects again by itself where it was told how' {
        $rows = Export-All @{ Reconnect = { Connect-ExchangeOnline } }
        $rows.members | Should -Be @('2', '3', '4', '1', '2')
        (Get-World).Connections | Should -Be 1
        Get-CallCount 'Get-DistributionGroup' | Should -Be 1
    }

    It 'ends where connecting again does not help' {
        { Export-All @{ Reconnect = { } } } | Should -Throw '*session ended at list 3 of 5*'
    }

    It 'knows an expired session by <_>' -ForEach @(
        'You must call the Connect-ExchangeOnline cmdlet before calling any other cmdlets.'
        'Lifetime validation failed, the token is expired.'
        'Request failed with status code 401: Unauthorized'
        'No session has been associated with this implicit remoting module.'
        'Starting a command on the remote server failed: the session state is Broken.'
        'The runspace state is not valid for this operation.'
    ) {
        Connect-ExchangeOnline
        Add-Fault -Command Get-DistributionGroupMember -About list2 -Message $_
        { Export-All } | Should -Throw '*session ended at list 2 of 5*'
    }

    It 'leaves out a row that was cut, and asks for it again' {
        { Export-All } | Should -Throw
        $text = [IO.File]::ReadAllText("$csv.unfinished")
        [IO.File]::WriteAllText("$csv.unfinished", $text.Substring(0, $text.Length - 20))
        Connect-ExchangeOnline
        (Export-All).members | Should -Be @('2', '3', '4', '1', '2')
        Get-CallCount 'Get-DistributionGroupMember list2' | Should -Be 2
    }

    It 'starts again where <what>' -ForEach @(
        @{ what = 'the rows are older than a day'; age = 25; with = @{} }
        @{ what = 'something else is asked for'; age = 0; with = @{ MessageAttribute = 'CustomAttribute9' } }
    ) {
        { Export-All } | Should -Throw
        (Get-Item "$csv.unfinished").LastWriteTime = (Get-Date).AddHours(-$age)
        Connect-ExchangeOnline
        (Export-All $with).members | Should -Be @('2', '3', '4', '1', '2')
        Get-CallCount 'Get-DistributionGroupMember list1' | Should -Be 2
    }

    It 'tries again in the next run what could not be counted' {
        Add-Fault -Command Get-DistributionGroupMember -About list1 -Message 'Broken.'
        { Export-All } | Should -Throw
        Connect-ExchangeOnline
        $rows = Export-All
        1..5 | ForEach-Object { (Get-Row $rows "list$_").members } | Should -Be @('2', '3', '4', '1', '2')
    }

    It 'refuses to start without a session' {
        Remove-Module exchange-stand-in
        try { { & $script -Path $csv } | Should -Throw 'There is no Exchange session here*' }
        finally { Import-Module "$PSScriptRoot/exchange-stand-in.psm1" -Force -Global }
    }
}

Describe 'export of a large organisation' {
    It 'takes 2,000 lists, 9 of them with 30,000 members, in bounded memory, with reading commands alone' {
        New-Organisation
        $people = Add-Mailbox 30000
        1..1991 | ForEach-Object { $null = Add-List -Name "small$_" -Member $people[$_..($_ + 9)] }
        1..9 | ForEach-Object { $null = Add-List -Name "large$_" -Member $people }
        $before = [gc]::GetTotalMemory($true)
        $rows = Export-All
        $rows.Count | Should -Be 2000
        @($rows | Where-Object { $_.members -eq '10' }).Count | Should -Be 1991
        @($rows | Where-Object { $_.members -eq '30000' }).Count | Should -Be 9
        ((Get-World).Peak - $before) / 1MB | Should -BeLessThan 16
        (Get-World).Calls | Where-Object { $_ -notlike 'Get-*' } | Should -BeNullOrEmpty
    }
}

# What "lists build" reads: the tests around these hand the file to it.
Describe 'export for the list catalogue' -Skip:(-not $env:EXPORT_FILE) {
    It 'leaves a file for the next test' {
        New-Organisation
        $people = Add-Mailbox 3
        $null = Add-List -Name hard -DisplayName "All `"Staff`", north`r`nand south" -Member $people
        $null = Add-List -Name team -Kind group -Member $people[0]
        $null = Export-All
        Copy-Item -LiteralPath $csv -Destination $env:EXPORT_FILE
    }
}
