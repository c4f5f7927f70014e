BeforeAll {
    Import-Module "$PSScriptRoot/exchange-stand-in.psm1" -Force
    $script = "$PSScriptRoot/../../docs/close-list.ps1"
    $undo = Join-Path $TestDrive 'all.undo.json'

    function Close-All {
        param([hashtable] $With = @{})
        $call = @{ Identity = 'all@corp.example'; AllowOnly = 'post@corp.example'; UndoFile = $undo; Confirm = $false } + $With
        & $script @call -WarningVariable said -WarningAction SilentlyContinue
        Set-Variable -Name warnings -Scope Script -Value @($said | ForEach-Object { "$_" })
    }
    function Open-All {
        param([hashtable] $With = @{})
        & $script -Undo $undo -Confirm:$false -WarningAction SilentlyContinue @With
    }
    function Get-Allowed {
        @((Get-World).Recipients[$all].AcceptMessagesOnlyFromSendersOrMembers | ForEach-Object { ("$_" -split '/')[-1] })
    }
    function Get-Change { @((Get-World).Calls | Where-Object { $_ -like 'Set-*' }) }
    function Initialize-Organisation {
        param([string] $Shape = 'Online', [string] $Kind = 'static', [string[]] $Allowed = @())
        Remove-Item -Path "$TestDrive/*" -Force
        New-Organisation -Shape $Shape
        'post', 'anna', 'ben' | ForEach-Object { $null = Add-Recipient -Name $_ }
        Add-List -Name all -Kind $Kind -More @{ AcceptMessagesOnlyFromSendersOrMembers = $Allowed }
    }
}

Describe 'a <kind> list, objects as <shape> returns them' -ForEach @(
    foreach ($shape in 'Online', 'Server', 'Remote') {
        foreach ($kind in 'static', 'dynamic', 'group') { @{ shape = $shape; kind = $kind } }
    }
) {
    It 'is closed, and opened again to <before>' -ForEach @(
        @{ before = 'everybody'; allowed = @() }
        @{ before = 'one'; allowed = @('anna') }
        @{ before = 'two'; allowed = @('anna', 'ben') }
    ) {
        $all = Initialize-Organisation $shape $kind $allowed
        $file = Close-All
        $file.FullName | Should -Be (Get-Item $undo).FullName
        Get-Allowed | Should -Be @('post')
        Open-All
        Get-Allowed | Should -Be $allowed
    }
}

Describe 'closing a list' {
    BeforeEach { $all = Initialize-Organisation -Allowed anna, ben }

    It 'with -WhatIf changes and writes nothing' {
        Close-All @{ WhatIf = $true } | Should -BeNullOrEmpty
        Get-Change | Should -BeNullOrEmpty
        Get-ChildItem $TestDrive | Should -BeNullOrEmpty
        $warnings | Should -BeLike '*only anna, ben may write to it now.'
    }

    It 'writes the undo file before it changes anything' {
        Add-Fault -Command Set-DistributionGroup -Message 'The session state is Broken.'
        { Close-All } | Should -Throw '*Broken*'
        (Get-Content -LiteralPath $undo -Raw | ConvertFrom-Json).before | Should -Be @('anna', 'ben')
        Open-All
        Get-Allowed | Should -Be @('anna', 'ben')
    }

    It 'changes nothing where the undo file cannot be written' {
        { Close-All @{ UndoFile = 0 } } | Should -Throw
        $call = @{ Identity = 'all'; AllowOnly = 'post'; UndoFile = "$TestDrive/no/such/folder.json"; Confirm = $false }
        { & $script @call -WarningAction SilentlyContinue } | Should -Throw
        Get-Change | Should -BeNullOrEmpty
    }

    It 'does not replace an undo file' {
        'kept' | Set-Content -LiteralPath $undo
        { Close-All } | Should -Throw '*exists already*Nothing was changed.'
        Get-Content -LiteralPath $undo | Should -Be 'kept'
        Get-Change | Should -BeNullOrEmpty
    }

    It 'a second time leaves one undo file, the first' {
        $null = Close-All
        $call = @{ Identity = 'all'; AllowOnly = 'post'; UndoFile = "$TestDrive/second.json"; Confirm = $false }
        & $script @call -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        (Get-ChildItem $TestDrive).Name | Should -Be 'all.undo.json'
        Open-All
        Get-Allowed | Should -Be @('anna', 'ben')
    }

    It 'names the undo file for the list and the time' {
        Push-Location $TestDrive
        try { (& $script -Identity all -AllowOnly post -Confirm:$false -WarningAction SilentlyContinue).Name | Should -Match '^all-\d{8}-\d{6}\.undo\.json$' }
        finally { Pop-Location }
    }

    It 'finds it by <_>' -ForEach 'all', 'ALL@corp.example', 'old-all@corp.example' {
        $null = & $script -Identity $_ -AllowOnly post -UndoFile $undo -Confirm:$false -WarningAction SilentlyContinue
        Get-Allowed | Should -Be @('post')
    }

    It 'works for one who does not own it' {
        (Get-World).IsOwner = $false
        $null = Close-All
        Get-Allowed | Should -Be @('post')
    }

    It 'names both where two lists share a name, and changes none' {
        $null = Add-List -Name one -DisplayName Nurses
        $null = Add-List -Name two -DisplayName Nurses
        { & $script -Identity Nurses -AllowOnly post -UndoFile $undo -Confirm:$false } | Should -Throw 'Nurses stands for one@corp.example and two@corp.example*'
        Get-Change | Should -BeNullOrEmpty
    }

    It 'refuses <what>' -ForEach @(
        @{ what = 'a person'; list = 'anna'; allow = 'post'; says = '*anna@corp.example is not a list*' }
        @{ what = 'a name that nobody has'; list = 'nowhere'; allow = 'post'; says = "*'nowhere' couldn't be found*" }
        @{ what = 'a sender that nobody is'; list = 'all'; allow = 'nobody'; says = "*'nobody' couldn't be found*" }
        @{ what = 'the list as its own sender'; list = 'all'; allow = 'all'; says = '*open to all of its members*' }
    ) {
        { & $script -Identity $list -AllowOnly $allow -UndoFile $undo -Confirm:$false } | Should -Throw $says
        Get-Change | Should -BeNullOrEmpty
        Get-ChildItem $TestDrive | Should -BeNullOrEmpty
    }
}

Describe 'opening a list again' {
    BeforeEach {
        $all = Initialize-Organisation -Allowed anna
        $null = Close-All
    }

    It 'with -WhatIf changes nothing' {
        Open-All @{ WhatIf = $true }
        Get-Allowed | Should -Be @('post')
    }

    It 'does not undo what somebody set since, without -Force' {
        Set-DistributionGroup -Identity $all -AcceptMessagesOnlyFromSendersOrMembers ben
        { Open-All } | Should -Throw '*Somebody changed all@corp.example since: only ben may write to it*'
        Get-Allowed | Should -Be @('ben')
        Open-All @{ Force = $true }
        Get-Allowed | Should -Be @('anna')
    }

    It 'twice changes nothing the second time' {
        Open-All
        Open-All
        @(Get-Change).Count | Should -Be 2
        Get-Allowed | Should -Be @('anna')
    }

    It 'works after the list was renamed' {
        (Get-World).Recipients[$all].Name = 'renamed'
        (Get-World).Recipients[$all].PrimarySmtpAddress = 'renamed@corp.example'
        Open-All
        Get-Allowed | Should -Be @('anna')
    }

    It 'never opens the list for a file that is <what>' -ForEach @(
        @{ what = 'cut'; text = { param($text) $text.Substring(0, 60) } }
        @{ what = 'empty'; text = { '' } }
        @{ what = 'of something else'; text = { '{"name":"x"}' } }
        @{ what = 'without an id'; text = { '{"guid":"","address":"a","kind":"static","before":[],"after":[]}' } }
        @{ what = 'of another kind'; text = { '{"guid":"1","address":"a","kind":"mailbox","before":[],"after":[]}' } }
    ) {
        & $text ([IO.File]::ReadAllText($undo)) | Set-Content -LiteralPath $undo
        { Open-All } | Should -Throw '*undo file*'
        Get-Allowed | Should -Be @('post')
    }
}
