# Finds mistakes in the PowerShell commands of a guide without running them; `.ci/powershell` calls it.
param([string] $Folder, [string] $Names)

$common = 'ErrorAction', 'ErrorVariable', 'WarningAction', 'OutVariable', 'Verbose', 'Debug'
$passing = 'Where-Object', 'Sort-Object', 'Tee-Object'     # hand objects on as they come
$cmdlets = @{}; $properties = @{}; $programs = @{}
$script:findings = 0; $script:place = ''

# The list: `cmdlet Name Parameter…`, `properties Name Property…` (with [] behind those that hold several values), `program name`.
foreach ($line in Get-Content -LiteralPath $Names) {
  $kind, $name, $rest = $line -split ' ' # rows that start with # are of no kind
  switch ($kind) {
    'cmdlet' { $cmdlets[$name] = @($rest) }
    'properties' { $properties[$name] = @($properties[$name]) + @($rest) }
    'program' { $programs[$name] = $true }
  }
}

function Report([string] $text) { $script:findings++; Write-Output "$($script:place): $text" }

# Where the objects in a pipeline come from: the key of a row of properties, or nothing where that is not known.
function Get-Source($ast, $scope) {
  switch ($ast.GetType().Name) {
    'VariableExpressionAst' { return $scope[$ast.VariablePath.UserPath] }
    'ParenExpressionAst' { return Get-Source $ast.Pipeline $scope }
    'ArrayExpressionAst' { return Get-Source $ast.SubExpression $scope }
    'SubExpressionAst' { return Get-Source $ast.SubExpression $scope }
    'StatementBlockAst' { if ($ast.Statements.Count -eq 1) { return Get-Source $ast.Statements[0] $scope } }
    'BinaryExpressionAst' { if ($ast.Operator -eq 'Plus') { return Get-Source $ast.Left $scope } }
    'CommandExpressionAst' { return Get-Source $ast.Expression $scope }
    'InvokeMemberExpressionAst' { return $null }
    'MemberExpressionAst' {
      $source = Get-Source $ast.Expression $scope
      if ($source) { return "$source.$($ast.Member.Value)" }
    }
    'PipelineAst' {
      $source = $null
      foreach ($element in $ast.PipelineElements) { $source = Step-Source $element $source $scope }
      return $source
    }
  }
}

# What one element of a pipeline makes of the objects that reach it.
function Step-Source($element, $source, $scope) {
  if ($element -isnot [System.Management.Automation.Language.CommandAst]) { return Get-Source $element $scope }
  $name = $element.GetCommandName()
  if ($passing -contains $name -or $name -like 'Format-*') { return $source }
  if ($name -eq 'Select-Object') {
    $expanded = Get-Argument $element 'ExpandProperty'
    if ($expanded) { return "$source.$expanded" }
    return $source
  }
  if ($properties.ContainsKey($name)) { return $name }
  return $null
}

# The value of a parameter as it is written, or several.
function Get-Argument($command, [string] $parameter) {
  for ($index = 1; $index -lt $command.CommandElements.Count; $index++) {
    $element = $command.CommandElements[$index]
    if ($element -is [System.Management.Automation.Language.CommandParameterAst] -and $element.ParameterName -eq $parameter) {
      $value = $element.Argument ?? $command.CommandElements[$index + 1]
      return @($value -is [System.Management.Automation.Language.ArrayLiteralAst] ? $value.Elements : $value) |
        Where-Object { $_ -is [System.Management.Automation.Language.StringConstantExpressionAst] } | ForEach-Object { $_.Value }
    }
  }
}

function Test-Property([string] $source, [string] $name, [bool] $formatted) {
  if ($name -eq '*') { return }
  $known = if ($source -and $properties.ContainsKey($source)) { $properties[$source] } else { $properties['any'] }
  if ($known -contains $name) { return }
  if ($known -contains "$name[]") {
    if ($formatted) { Report "``$name`` holds several values, and formatting shows four of them" }
    return
  }
  $owner = if ($source) { $source } else { 'anything in the list' }
  Report "``$name`` is no property of $owner"
}

function Test-Command($command, $source) {
  $name = $command.GetCommandName()
  if (-not $name) { return }
  if ($programs.ContainsKey($name)) { return }
  if (-not $cmdlets.ContainsKey($name)) { Report "``$name`` is not in the list of cmdlets"; return }
  foreach ($element in $command.CommandElements) {
    if ($element -is [System.Management.Automation.Language.CommandParameterAst]) {
      $parameter = $element.ParameterName
      if (($cmdlets[$name] + $common) -cnotcontains $parameter) { Report "``$name`` has no parameter ``$parameter``" }
    }
  }
  if ($name -match '^(Format|Select|Sort)-') {
    foreach ($property in @(Get-Argument $command 'Property') + @(Get-Argument $command 'ExpandProperty')) {
      if ($property) { Test-Property $source $property ($name -like 'Format-*') }
    }
    if ($name -like 'Format-*' -and $command.CommandElements.Count -gt 1 -and -not (Get-Argument $command 'Property')) {
      Report "``$name`` names its properties without ``-Property``"
    }
  }
}

function Test-Pipeline($pipeline, $scope) {
  $source = $null
  foreach ($element in $pipeline.PipelineElements) {
    $inner = $scope.Clone()
    $inner['_'] = $source
    if ($element -is [System.Management.Automation.Language.CommandAst]) {
      Test-Command $element $source
      foreach ($part in $element.CommandElements) { Test-Node $part $inner }
    } else { Test-Node $element $scope }
    $source = Step-Source $element $source $scope
  }
}

# Goes down to pipelines and members in the order in which they are written, and keeps what variables hold.
function Test-Node($node, $scope) {
  switch ($node.GetType().Name) {
    'PipelineAst' { Test-Pipeline $node $scope; return }
    'AssignmentStatementAst' {
      Test-Node $node.Right $scope
      if ($node.Left -is [System.Management.Automation.Language.VariableExpressionAst]) {
        $scope[$node.Left.VariablePath.UserPath] = Get-Source $node.Right $scope
      } else { Test-Node $node.Left $scope }
      return
    }
    'MemberExpressionAst' {
      Test-Node $node.Expression $scope
      if (-not $node.Static -and $node.Member -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
        Test-Property (Get-Source $node.Expression $scope) $node.Member.Value $false
      }
      return
    }
  }
  $children = $node.FindAll({ param($child) [object]::ReferenceEquals($child.Parent, $node) }, $true)
  foreach ($child in @($children) | Sort-Object { $_.Extent.StartOffset }) { Test-Node $child $scope }
}

function Test-Script([string] $text) {
  $errors = $null
  $script = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref] $null, [ref] $errors)
  foreach ($mistake in $errors) { Report $mistake.Message }
  if ($errors.Count -eq 0) { Test-Node $script @{} }
}

# Commands of the groups: `run:` below `shell: powershell`, as a block or on one line.
$count = 0
foreach ($file in Get-ChildItem -LiteralPath "$Folder/groups" -Filter *.yaml | Sort-Object Name) {
  $lines = @(Get-Content -LiteralPath $file.FullName)
  $shell = ''
  for ($index = 0; $index -lt $lines.Count; $index++) {
    if ($lines[$index] -match '^\s*shell: (\w+)$') { $shell = $Matches[1] }
    if ($lines[$index] -notmatch '^( *)run: (.*)$' -or $shell -ne 'powershell') { continue }
    $indent = $Matches[1].Length; $text = $Matches[2]
    $script:place = "$($file.Name):$($index + 1)"
    if ($text -match '^\|-?$') {
      $block = @()
      while ($index + 1 -lt $lines.Count -and ($lines[$index + 1].Trim() -eq '' -or $lines[$index + 1] -match "^ {$($indent + 2)}")) {
        $index++; $block += $lines[$index] -replace "^ {0,$($indent + 2)}", ''
      }
      $text = $block -join "`n"
    } elseif ($text -match "^'(.*)'$") { $text = $Matches[1] -replace "''", "'" }
    $count++
    Test-Script $text
  }
}

foreach ($file in Get-ChildItem -LiteralPath "$Folder/chapters" -Filter *.md | Sort-Object Name) {
  $text = Get-Content -LiteralPath $file.FullName -Raw
  foreach ($fence in [regex]::Matches($text, '(?ms)^```powershell\r?\n(.*?)^```')) {
    $script:place = "$($file.Name):$(($text.Substring(0, $fence.Index) -split "`n").Count + 1)"
    $count++
    Test-Script $fence.Groups[1].Value
  }
}

if ($count -lt 100) { Report "only $count commands were found" }
if ($script:findings) { Write-Output "$($script:findings) findings in $count commands"; exit 1 }
Write-Output "$count commands use what Windows Server 2012 has"
