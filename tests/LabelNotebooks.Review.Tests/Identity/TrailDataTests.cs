using CsCheck;
using LabelNotebooks.Identity;
using LabelNotebooks.Review.Tests.Format;

namespace LabelNotebooks.Review.Tests.Identity;

public sealed class TrailDataTests
{
    [Fact]
    public void Digests_are_the_published_ones()
    {
        var data = TrailData.Of("worked", "case", WorkedEntries.Ids, WorkedEntries.Labels);
        Assert.Equal("4365b6f66b49f4173d1fd1db7ff95dc767b0491ad30032e8b3925da0cfe0dc59", data.IdsDigest);
        Assert.Equal("af23a8756c6ca4be4892fd8112cd9c9db773d486a3c3f7bc1f18305d75be8d02", data.LabelsDigest);
        Assert.Equal(
            "57f9edf928016bafabbd4e319266a501bb13976b8203060e798ec9bd07927219",
            TrailData.Of("two", "id", ["\uff5e", "\U0001F600"], ["a", "b"]).IdsDigest);
    }

    [Fact]
    public void Row_ids_are_the_published_ones_and_do_not_depend_on_the_label()
    {
        string[] columns = ["age", "label", "note"];
        string[][] rows = [["41", "x", "cough, fever"], ["4", "x", "1cough, fever"], ["41", "y", "cough, fever"]];
        Assert.Equal(
            ["row:47a1d04869c5c31ad8e1556157b31412", "row:57f1b3d43b7ea467ea144493d54ae218", "row:47a1d04869c5c31ad8e1556157b31412#2"],
            RowIds.Of(columns, "label", 3, row => rows[row]));
    }

    [Fact]
    public void Digests_do_not_depend_on_the_order_of_the_rows() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 6].HashSet[1, 20], Gen.Long).Sample((ids, seed) =>
        {
            string[] sorted = [.. ids];
            int[] order = [.. Enumerable.Range(0, sorted.Length)];
            new SeededGenerator(seed).Shuffle(order.AsSpan());
            var one = TrailData.Of("a", "id", sorted, [.. sorted.Select(id => id[..1])]);
            var other = TrailData.Of("b", "id", [.. order.Select(at => sorted[at])], [.. order.Select(at => sorted[at][..1])]);
            Assert.Equal((one.IdsDigest, one.LabelsDigest), (other.IdsDigest, other.LabelsDigest));
        });

    [Fact]
    public void Of_ids_that_are_empty_or_stand_twice_names_all_of_them()
    {
        var fault = Assert.Throws<AuditInputException>(() => TrailData.Of("t.csv", "id", ["a", "", "b", "a", "b"], ["x", "x", "x", "x", "x"]));
        Assert.Equal(2, fault.Problems.Length);
        Assert.Contains("2 ids stand on more than one row: a, b.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_labels_that_differ_in_composition_alone_are_two_and_are_told()
    {
        TrailData data = TrailData.Of("t.csv", "id", ["F\u00e4ll", "Fa\u0308ll", "x"], ["caf\u00e9", "cafe\u0301", "tea"]);
        Assert.Equal(["F\u00e4ll", "caf\u00e9"], data.LookAlikes);
        Assert.Equal((0, 1), (data.RowOf("F\u00e4ll"), data.RowOf("Fa\u0308ll")));
        Assert.Empty(TrailData.Of("t.csv", "id", ["a", "b"], ["\u00e9", "e"]).LookAlikes);
    }

    [Theory]
    [InlineData("Name", "a1", "a2", "are taken from a column called \"Name\"")]
    [InlineData("id", "M\u00fcller, Anna", "Weber, Bernd", "look like names of people")]
    [InlineData("id", "a@b.example", "c@d.example", "look like addresses")]
    [InlineData("id", "P-1980-02-29-1", "P-1979-12-31-2", "date of birth")]
    [InlineData("id", "29.02.1980/7", "31.12.1979/8", "date of birth")]
    [InlineData("id", "ana m\u00fcller", "bernd weber", "look like names of people")]
    [InlineData("id", "M\u00dcLLER, ANA", "WEBER, BERND", "look like names of people")]
    [InlineData("id", "O'Brien S.", "de la Cruz Maria", "look like names of people")]
    [InlineData("id", "120480-1234", "311279-4321", "date of birth")]
    [InlineData("id", "800412-1234", "791231A432X", "date of birth")]
    [InlineData("id", "80041212345", "79123112345", "date of birth")]
    [InlineData("id", "RSSMRA80D12H501U", "VRDLGU79T31F205X", "date of birth")]
    [InlineData("id", "1 80 04 75 116 001 22", "279127511600133", "date of birth")]
    [InlineData("id", "212-44-1234", "899-01-9876", "numbers of persons")]
    [InlineData("id", "12345678Z", "X1234567L", "numbers of persons")]
    [InlineData("id", "12345678-Z", "Z7654321H", "numbers of persons")]
    [InlineData("id", "A123456780", "M310119802", "numbers of persons")]
    [InlineData("id", "943 476 5919", "9434765919", "numbers of persons")]
    [InlineData("patient_id", "1", "2", "are taken from a column called \"patient_id\"")]
    [InlineData("Patientennummer", "1", "2", "are taken from a column")]
    [InlineData("PatientID", "1", "2", "are taken from a column")]
    [InlineData("numer pacjenta", "1", "2", "are taken from a column")]
    [InlineData("file_name", "1", "2", null)]
    [InlineData("N", "1", "2", null)]
    [InlineData("outpatients seen", "1", "2", null)]
    [InlineData("MRN", "1", "2", "are taken from a column")]
    [InlineData("Nº de historia clínica", "1", "2", "are taken from a column")]
    [InlineData("Prénom", "1", "2", "are taken from a column")]
    [InlineData("Patiëntnummer", "1", "2", "are taken from a column")]
    [InlineData("numéro de sécurité sociale", "1", "2", "are taken from a column")]
    [InlineData("case", "000-44-1234", "666-01-9876", null)]
    [InlineData("case", "12345678A", "12345679A", null)]
    [InlineData("case", "A123456781", "A123456782", null)]
    [InlineData("case", "9434765918", "9434765917", null)]
    [InlineData("case", "1000000001", "1000000002", null)]
    [InlineData("case", "ward 1", "ward 2", null)]
    [InlineData("case", "scan", "photo", null)]
    [InlineData("case", "129999-1234", "459999-4321", null)]
    [InlineData("case", "C0001", "C0002", null)]
    [InlineData("case", "Case 1", "1234567", null)]
    [InlineData("case", "20260001", "20260002", null)]
    public void Ids_that_seem_to_name_people_are_suspicious(string column, string first, string second, string? suspicion)
    {
        string? found = PersonalIds.SuspicionOf(column, [first, second]);
        if (suspicion is null)
            Assert.Null(found);
        else
            Assert.Contains(suspicion, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_column_with_half_a_character_is_looked_at() =>
        Assert.Null(PersonalIds.SuspicionOf("a \ud800 column \uffff", ["1", "2"]));
}
