using System.Collections.Frozen;

namespace LabelNotebooks;

/// <summary>Knows columns that are called by the first names of people: common ones of Europe, without accents.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        (
            "adam adrian agata agnes agnieszka ahmed aino alan alba albert alejandro alena alessandro alessia alex alexander alexandra alfred ali alice "
            + "alina alma amelie amir ana anders andre andrea andreas andrei andrej andrzej angela angelika anika anita anja anke ann anna anne annette "
            + "annika anouk ante anton antonia antonio antti anya arne arthur astrid axel ayse barbara bart bartosz bea beata beate beatrice beatriz ben "
            + "benedikt benjamin bente bernd bianca birgit bjorn bob bogdan boris brigitte britta bruno carina carl carla carlo carlos carmen carol carolina "
            + "caroline catarina cecilia cem charlotte chiara chloe chris christa christian christiane christina christine christoph clara claudia clemens "
            + "conny cora corinna cornelia cristina dagmar daniel daniela dario david debora denis denise diana diego dieter dimitri dirk dominik dora doris "
            + "dorota dorothea dragan edda edith eduardo ela elena eleni eliane elif elin elisa elisabeth elizabeth ella elke ellen elli elsa emil emilia "
            + "emilie emily emma eric erik erika ernst esra esther eugen eva evelyn ewa fabian fatima fatma federico felix ferdinand finn fiona florian "
            + "francesca francesco francisco frank franz franziska fred frederik frida friedrich fritz gabi gabriel gabriela gaelle georg george gerd gerda "
            + "gerhard gina giorgio giovanni gisela giulia giuseppe grace greta gudrun guido gunter gustav hana hanna hannah hannes hans harald hasan heidi "
            + "heike heiko heinz helen helena helga helmut hendrik henri henrik henry herbert hilde holger horst hugo ida igor ilona ilse imke ina ines inga "
            + "inge ingrid irena irene irina iris isabel isabella isabelle ivan ivana ivo jacek jack jakob jakub james jan jana jane janina janine jasmin "
            + "javier jean jelena jenny jens jessica joachim joana joanna joao joe johan johanna johannes john jonas jorge jorg jose josef josefine joseph "
            + "juan judith jules julia julian juliane julie juliette jurgen jutta kai kaja karel karin karl karla karolina katarina katarzyna kate katharina "
            + "kathrin katja katrin kerstin kevin kim kirsten kjell klara klaus kristin kristina krzysztof lara lars laura laurent lea lena leo leon leonie "
            + "lia liam lieke lilli lily lina linda linus lisa liv ljiljana lotta lotte louis louisa louise luc luca lucas lucia lucie ludwig luigi luis "
            + "luisa lukas lukasz lydia magda magdalena maja malgorzata manfred manuel manuela mara marc marcel marcin marco marek margaret margarete "
            + "margarida margit maria marianne marie marija marijke marina mario marion marta martha martin martina mary mateusz matej mateo matteo "
            + "matthias maurice max maxim maximilian maya mehmet melanie mia michael michaela michal michel michelle miguel mike mikko mila milan milena "
            + "miriam mirjam mohamed monica monika monique moritz murat nadia nadine nadja natalia natalie nele nicola nicolas nicole niels niklas nikola "
            + "nikolaus nils nina noah nora norbert olaf ole olga oliver olivia oskar otto pablo paola patricia patrick patrik paul paula paulina pavel "
            + "pedro peter petr petra philip philipp pia pierre piotr quentin rafael raquel regina reinhard renata renate rene ricardo richard rita robert "
            + "roberto robin roland rolf roman rosa rosi rudolf ruth sabine sabrina sally sam samir samuel sandra sara sarah sascha sebastian selin selma "
            + "sergio silke silvia simon simona simone sina sofia sofie sonja sophia sophie stefan stefanie stella steffen stephan sue susan susanne sven "
            + "svenja swen sybille sylvia tamara tanja tatjana teresa thea theo theresa thomas tim timo tina tobias tom tomas tomasz toni torsten ulla ulrich "
            + "ulrike ursula ute uwe valentina vanessa vera verena veronika victor victoria viktor viktoria vincent viola vladimir walter wanda werner "
            + "wilhelm wojciech wolfgang xaver xenia yasmin yusuf yvonne zaneta zeynep zofia zoe zuzana"
        ).Split(' '),
        StringComparer.Ordinal);

    /// <summary>True for one word that is a first name: "Anna", "Björn".</summary>
    public static bool Is(string name) => PlainName.Words(name) is [var word] && Common.Contains(word);
}
