BeforeAll {
    Import-Module "$PSScriptRoot/exchange-stand-in.psm1" -Force
    $script = "$PSScriptRoot/../../docs/find-open-lists.ps1"
    $csv = Join-Path $TestDrive 'lists.csv'

    # Sizes by the lists' names; the rest of a row does not matter here.
    function Find-Open {
        param([System.Collections.IDictionary] $Size, [hashtable] $With = @{})
        $Size.Keys | ForEach-Object {
            $list = (Get-World).Recipients.Values | Where-Object -Property Name -EQ $_
            [pscustomobject] @{ address = "$_@corp.example"; name = $_; members = $Size[$_]; kind = $list.Kind; aliases = ''; message = '' }
        } | Export-Csv -LiteralPath $csv -NoTypeInformation -Encoding UTF8
        & $script -Sizes $csv -WarningVariable said -WarningAction SilentlyContinue @With
        Set-Variable -Name warnings -Scope Script -Value @($said | ForEach-Object { "$_" })
    }
}

Describe 'open lists, objects as <shape> returns them' -ForEach @{ shape = 'Online' }, @{ shape = 'Server' }, @{ shape = 'Remote' } {
    BeforeEach { New-Organisation -Shape $shape }

    It 'tells who may write: <openTo>, <kind>' -ForEach @(
        @{ openTo = 'the whole organisation'; kind = 'static'; more = @{} }
        @{ openTo = 'the whole organisation'; kind = 'dynamic'; more = @{} }
        @{ openTo = 'the whole organisation'; kind = 'group'; more = @{} }
        @{ openTo = 'everyone, outside the organisation too'; kind = 'group'; more = @{ RequireSenderAuthenticationEnabled = $false } }
        @{ openTo = 'its own members'; kind = 'static'; more = @{ AcceptMessagesOnlyFromDLMembers = @('all') } }
    ) {
        $null = Add-List -Name all -Kind $kind -More $more
        $found = Find-Open @{ all = 1000 }
        $found.openTo | Should -Be $openTo
        $found.kind | Should -Be $kind
    }

    It 'leaves out what is protected by <by>' -ForEach @(
        @{ by = 'allowed senders'; more = @{ AcceptMessagesOnlyFrom = @('Anna', 'Ben') } }
        @{ by = 'allowed senders or lists'; more = @{ AcceptMessagesOnlyFromSendersOrMembers = @('Anna') } }
        @{ by = 'allowed lists'; more = @{ AcceptMessagesOnlyFromDLMembers = @('Writers') } }
        @{ by = 'a moderator'; more = @{ ModerationEnabled = $true } }
    ) {
        $null = Add-List -Name all -More $more
        Find-Open @{ all = 1000 } | Should -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'names owners and hidden lists' {
        $null = Add-List -Name all -DisplayName "All `"Staff`"`nnorth" -More @{ HiddenFromAddressListsEnabled = $true; ManagedBy = @('Anna', 'Ben') }
        $found = Find-Open @{ all = 1000 }
        $found.hidden | Should -BeTrue
        $found.owners | Should -Match '^\S*Anna; \S*Ben$'
        $found.name | Should -Be "All `"Staff`"`nnorth"
    }
}

Describe 'open lists' {
    BeforeEach {
        New-Organisation
        'a', 'b', 'c', 'd' | ForEach-Object { $null = Add-List -Name $_ }
    }

    It 'are the large ones and those of unknown size, the largest first' {
        $found = Find-Open ([ordered] @{ a = 999; b = 1000; c = ''; d = 30000 })
        @($found | ForEach-Object { $_.address[0] }) -join '' | Should -Be 'cdb'
        (Find-Open @{ a = 200; b = 100 } @{ Minimum = 200 }).address | Should -Be 'a@corp.example'
    }

    It 'of a size that is no number, or 0, are of unknown size' {
        @(Find-Open ([ordered] @{ a = '30,000'; b = 'many'; c = 0 })).Count | Should -Be 3
    }

    It 'cost one warning where one of them is gone' {
        $found = Find-Open ([ordered] @{ a = 1000; gone = 2000; b = 3000 })
        @($found).Count | Should -Be 2
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -BeLike 'gone@corp.example could not be looked at:*'
    }

    It 'are asked for again where the service is busy' {
        Add-Fault -Command Get-DistributionGroup -About b -Message 'Status code 429' -Times 2
        @(Find-Open ([ordered] @{ a = 1000; b = 1000 })).Count | Should -Be 2
        (Get-World).Waits | Should -Be @(3, 9)
    }

    It 'end with one sentence where the session expires' {
        (Get-World).CallsLeft = 2
        { Find-Open ([ordered] @{ a = 1000; b = 1000; c = 1000; d = 1000 }) } | Should -Throw '*session ended at list 3 of 4*'
    }

    It 'are found with commands that only read' {
        $null = Find-Open @{ a = 1000 }
        (Get-World).Calls | Should -Be @('Get-DistributionGroup a')
    }

    It 'need the columns of the export' {
        "email,size`na,1" | Set-Content -LiteralPath $csv
        { & $script -Sizes $csv } | Should -Throw '*has no rows with the columns address and members*'
    }
}
