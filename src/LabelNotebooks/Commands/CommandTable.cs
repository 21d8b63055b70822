using LabelNotebooks.Contracts.Extending;
using LabelNotebooks.Features.Agreement;
using LabelNotebooks.Features.Annotators;
using LabelNotebooks.Features.Audit;
using LabelNotebooks.Features.Balance;
using LabelNotebooks.Features.Budget;
using LabelNotebooks.Features.Consensus;
using LabelNotebooks.Features.Describe;
using LabelNotebooks.Features.Estimate;
using LabelNotebooks.Features.Health;
using LabelNotebooks.Features.Help;
using LabelNotebooks.Features.LabelErrors;
using LabelNotebooks.Features.Next;

namespace LabelNotebooks.Commands;

/// <summary>Every command of the extension: the table that each host reads, help first.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<NotebookCommand> Rows { get; } = [HelpCommand.Row, DescribeCommand.Row, AuditCommand.Row, LabelErrorsCommand.Row, HealthCommand.Row, BalanceCommand.Row, EstimateCommand.Row, BudgetCommand.Row, ConsensusCommand.Row, AgreementCommand.Row, AnnotatorsCommand.Row, NextCommand.Row];
}
