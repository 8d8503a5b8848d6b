package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hitomado.rules.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictReadingTests {
    private static final String PROCEDURE = "procedures/sample-move/procedure.yaml";
    private static final String FORM = "procedures/sample-move/form.yaml";
    private static final String EXAMPLES = "procedures/sample-move/examples.yaml";

    @Test
    void readsTheSampleWithoutAProblem() {
        var definitions = SampleDefinitions.definitions();
        assertThat(definitions.procedures().keySet()).containsExactly("sample-child", "sample-move");
        assertThat(definitions.lifeEvents().get("sample").procedures()).containsExactly("sample-move", "sample-child");
        assertThat(definitions.city().findSection("residents")).isPresent();
        assertThat(definitions.city().collectsSatisfiedPaper("sample-child")).isTrue();
    }

    /// file | text that is there | what stands there instead | line | problem
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            facts/all.yaml | topic: move | topik: move | 5 | [unknown-key] key topik is not known here (did you mean topic?)
            facts/all.yaml | topic: move | topik: move | 3 | [missing] key topic is missing
            facts/all.yaml | topic: move | topic: mov | 5 | [reference] topic mov is not defined (did you mean move?)
            facts/all.yaml | , en: Kind} | } | 6 | [missing] key en is missing
            facts/all.yaml | en: Kind} | en: " "} | 6 | [missing] text en is empty
            facts/all.yaml | type: date | type: datum | 20 | [value] type datum is none of text, number, boolean, date, time, dateTime, choice
            facts/all.yaml | id: event.channel | id: event.kind | 11 | [duplicate] fact event.kind is defined twice
            facts/all.yaml | id: event.channel | id: town.channel | 11 | [value] a fact is named event.x, household.x or person.x, not town.channel
            facts/all.yaml | sources: [system] | sources: [sistem] | 10 | [value] sources sistem is none of system, register, card, sendingCity, resident, staff, proxy, derived
            facts/all.yaml | code: birth | code: moveOut | 9 | [duplicate] choice moveOut is written twice
            facts/all.yaml | validFor: P3M | validFor: 3 months | 54 | [value] must be a period like P3M, not 3 months
            facts/all.yaml | maxLength: 120 | maxLength: many | 32 | [value] maxLength must be a whole number, not many
            city.yaml | "999997" | "99999" | 2 | [value] a 団体コード has six digits: 99999
            city.yaml | "12-29" | "12-32" | 8 | [value] must be a day like "12-29", not 12-32
            topics.yaml | id: people | id: move | 4 | [duplicate] topic move is defined twice
            cases/record.yaml | id: record | id: records | 2 | [value] id must be record as the file's name says
            life-events/sample.yaml | P14D | 14 | 10 | [value] must be a period like P3M, not 14
            life-events/sample.yaml | person.moves | person.move | 7 | [reference] fact person.move is not defined (did you mean person.moves?)
            life-events/sample.yaml | person.moves | person.fullName | 7 | [value] fact person.fullName must be of type BOOLEAN, not TEXT
            life-events/sample.yaml | kind: moveOut | kind: moveUp | 6 | [value] value moveUp of event.kind is none of moveOut, birth
            life-events/sample.yaml | newPeople: false | newPeople: nobody | 8 | [value] newPeople must be true or false, not nobody
            """)
    void namesTheLineOfEveryMistake(String file, String from, String to, int line, String problem) {
        assertThat(texts(file, from, to))
                .anySatisfy(text ->
                        assertThat(text).startsWith(file + ":" + line + ":").endsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            procedure.yaml | section: residents | section: resident | 22 | [reference] section resident is not defined (did you mean residents?)
            procedure.yaml | caseType: record | caseType: recod | 23 | [reference] case type recod is not defined (did you mean record?)
            procedure.yaml | lifeEvents: [sample] | lifeEvents: [] | 9 | [reference] procedure sample-move does not name sample in its lifeEvents
            procedure.yaml | from: event.date | from: event.kind | 17 | [value] fact event.kind must be of type DATE, not CHOICE
            procedure.yaml | amount: 14 | amount: 0 | 15 | [value] amount must be between 1 and 1000
            procedure.yaml | , unverified: true} | } | 24 | [unsourced] retention needs law, source or unverified: true
            procedure.yaml | id: sample-move | id: sample | 2 | [value] id must be sample-move as the file's name says
            procedure.yaml | law: [住民基本台帳法24条] | law: [] | 1 | [unsourced] a procedure needs law, source or unverified: true
            form.yaml | section: move, | section: mover, | 7 | [reference] section mover is not defined (did you mean move?)
            form.yaml | each: movers | each: mover | 10 | [reference] group mover is not defined (did you mean movers?)
            form.yaml | fact: event.date | fact: event.day | 7 | [reference] fact event.day is not defined (did you mean event.date?)
            form.yaml | fact: person.birthDate | fact: event.date | 11 | [value] an item with each shows a fact of a person
            form.yaml | id: destination | id: date | 8 | [duplicate] item date is written twice
            rules.yaml | outcome.sampleMove | outcome.sample | 1 | [missing] table outcome.sampleMove is missing
            rules.yaml | subject: event | subject: person | 4 | [value] subject must be the procedure's unit, event
            rules.yaml | hitPolicy: FIRST | hitPolicy: LAST | 5 | [value] hitPolicy is not one of DMN's
            rules.yaml | '"submit"' | '"satisfied"' | 12 | [missing] a satisfied row names satisfiedBy
            layout.html | data-item="date" | data-item="dat" | 17 | [layout] data-item names no item of the form: dat (did you mean date?)
            layout.html | channel=online | channel=phone | 19 | [layout] phone is no value of fact event.channel
            layout.html | data-each="movers" | data-each="moverz" | 21 | [layout] data-each names no group: moverz
            layout.html | data-each="movers" | data-x="" | 22 | [layout] item moverName must stand inside data-each="movers"
            layout.html | <h1 | <script>alert(1)</script><h1 | 14 | [layout] element script is not allowed
            layout.html | <h1 | <h1 onclick="a()" | 14 | [layout] attribute onclick is not allowed
            layout.html | <img | <img src="http://example.jp/a.png" | 15 | [layout] attribute src is not allowed
            layout.html | <td data-item="moverName"></td> | <td></td> | 10 | [layout] item moverName does not appear in layout.html
            examples.yaml | person.birthDate: 1980-01-02 | person.birthDate: 1980-02-30 | 7 | [value] value 1980-02-30 of person.birthDate is not a DATE: 1980-02-30
            examples.yaml | person.moves: true | person.moving: true | 7 | [reference] fact person.moving is not defined (did you mean person.moves?)
            examples.yaml | outcome: submit | outcome: sumbit | 10 | [value] outcome sumbit is none of submit, visit, satisfied, notNeeded
            examples.yaml | documents: [idCard] | documents: [idcard] | 16 | [reference] document idcard is not defined (did you mean idCard?)
            examples.yaml | two people move out online | nobody moves | 17 | [duplicate] two examples are called nobody moves
            """)
    void namesTheLineInTheFilesOfAProcedure(String name, String from, String to, int line, String problem) {
        var file = "procedures/sample-move/" + name;
        assertThat(texts(file, from, to))
                .anySatisfy(text -> assertThat(text)
                        .startsWith(placeOf(problem, file) + ":" + line + ":")
                        .endsWith(problem));
    }

    @Test
    void listsTheProblemsOfAllFilesAtOnceInOrder() {
        var files = SampleDefinitions.changed(PROCEDURE, "section: residents", "section: nowhere");
        files = SampleDefinitions.with(
                files, FORM, files.contents().get(FORM).replace("fact: event.date", "fact: event.dato"));
        files = SampleDefinitions.with(
                files, EXAMPLES, files.contents().get(EXAMPLES).replace("outcome: visit", "outcome: see"));
        assertThat(problems(files))
                .extracting(problem -> problem.at().file())
                .containsSubsequence(EXAMPLES, FORM, PROCEDURE);
    }

    @Test
    void saysOnlyOnceThatAFactDoesNotExist() {
        assertThat(texts(FORM, "fact: event.date", "fact: event.day"))
                .containsExactly(FORM + ":7:37 [reference] fact event.day is not defined (did you mean event.date?)");
    }

    @Test
    void missesTheFilesOfAProcedure() {
        var files = SampleDefinitions.without("procedures/sample-move/layout.html");
        assertThat(problems(files))
                .extracting(Problem::toString)
                .contains("procedures/sample-move/layout.html:1:1 [file] is missing");
    }

    @Test
    void wantsAnExampleForEveryProcedure() {
        var files = SampleDefinitions.with(EXAMPLES, "schema: 1\nexamples: []\n");
        assertThat(problems(files))
                .extracting(Problem::toString)
                .contains(EXAMPLES + ":1:1 [missing] a procedure needs an example");
    }

    @Test
    void onlyWarnsOfALifeEventThatTheCityDoesNotOffer() {
        var files = SampleDefinitions.changed(PROCEDURE, "lifeEvents: [sample]", "lifeEvents: [sample, birth]");
        assertThat(DefinitionSource.read(files, 0).warnings())
                .extracting(Problem::toString)
                .containsExactly(PROCEDURE + ":8:22 [reference] life event birth is not defined");
    }

    /// Some mistakes show in another file than the one that was changed.
    private static String placeOf(String problem, String file) {
        if (problem.contains("does not appear")) {
            return FORM;
        }
        return problem.contains("in its lifeEvents") ? "life-events/sample.yaml" : file;
    }

    private static List<String> texts(String file, String from, String to) {
        return problems(SampleDefinitions.changed(file, from, to)).stream()
                .map(Problem::toString)
                .toList();
    }

    static List<Problem> problems(DefinitionFiles files) {
        var refused = catchThrowableOfType(DefinitionsRefused.class, () -> DefinitionSource.read(files, 0));
        assertThat(refused).as("the files were accepted").isNotNull();
        return refused.problems();
    }
}
