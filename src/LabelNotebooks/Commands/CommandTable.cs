using LabelNotebooks.Contracts.Extending;

namespace LabelNotebooks.Commands;

/// <summary>Every command of the extension: the table that each host reads, help first.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<NotebookCommand> Rows { get; } = [HelpCommand.Row, DescribeCommand.Row, AuditCommand.Row, ErrorsCommand.Row, HealthCommand.Row, BalanceCommand.Row, EstimateCommand.Row, BudgetCommand.Row, ConsensusCommand.Row, AgreementCommand.Row, AnnotatorsCommand.Row, NextCommand.Row];
}
