package hitomado.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import hitomado.procedures.Entitlement;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real programmes over random households in `local[2]`, against the scalar executor of the city hall.
class CountryScanTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Order ALL = Order.of(DefinitionSource.directory(Path.of("../definitions")), List.of(), DAY);
    private static final Definitions DEFINITIONS = Rules.of(ALL).definitions();
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("hitomado-tests")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "5")
                .getOrCreate();
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static Map<String, String> told(Dataset<Row> answers) {
        var told = new TreeMap<String, String>();
        for (var row : answers.collectAsList()) {
            var before = told.put(row.getString(1) + " " + row.getString(2), row.getString(3));
            assertThat(before).as("told once: " + row).isNull();
        }
        return told;
    }

    @Test
    void saysWhatTheScalarExecutorSaysOfEverybodyAndEveryProgramme() {
        var population = new Population(DEFINITIONS, DAY, 300, 20261121);
        var told = told(CountryScan.of(spark.createDataFrame(population.rows, population.schema()), ALL));
        assertThat(told.values()).contains("yes", "open");
        var differs = new TreeSet<String>();
        var entitled = new HashMap<String, Integer>();
        population.homes.forEach((home, situation) -> {
            var inquiry = DEFINITIONS.rules().inquireSoundly(situation);
            for (var programme : DEFINITIONS.programmes().values()) {
                boolean each = programme.unit() == SubjectKind.PERSON;
                int places = each ? situation.persons().size() : 1;
                for (int place = 0; place < places; place++) {
                    var subject = each ? situation.persons().get(place) : SubjectId.HOUSEHOLD;
                    var one = Entitlement.of(programme, subject, inquiry);
                    var key = home + "-" + place + " " + programme.id();
                    if (one.decided() && !(one.entitled() ? "yes" : "").equals(told.getOrDefault(key, ""))) {
                        differs.add(key + ": " + one.outputs() + " but " + told.get(key));
                    }
                    if (one.entitled()) {
                        entitled.merge(programme.id(), 1, Integer::sum);
                    }
                }
            }
        });
        assertThat(differs).isEmpty();
        assertThat(entitled).as("programmes that somebody gets").hasSizeGreaterThan(25);
    }

    @Test
    void theAnswerDoesNotDependOnHowTheCountryIsCut() {
        var population = new Population(DEFINITIONS, DAY, 200, 7);
        var order = Order.of(DefinitionSource.directory(Path.of("../definitions")), List.of("child-allowance"), DAY);
        var whole = spark.createDataFrame(population.rows, population.schema()).coalesce(1);
        var shuffled = new ArrayList<>(population.rows);
        Collections.shuffle(shuffled, new Random(3));
        var cut = spark.createDataFrame(shuffled, population.schema()).repartition(7);
        assertThat(told(CountryScan.of(cut, order)))
                .isEqualTo(told(CountryScan.of(whole, order)))
                .isNotEmpty();
    }

    private static final StructType SMALL = new StructType()
            .add("household", DataTypes.StringType)
            .add("person", DataTypes.StringType)
            .add("position", DataTypes.IntegerType)
            .add("person.birthDate", DataTypes.StringType);

    @Test
    void householdsThatCannotBeAreToldApart() {
        var rows = List.of(
                RowFactory.create("h1", "a", 0, "2026-11-02"),
                RowFactory.create("h2", "b", 0, "2026-13-01"),
                RowFactory.create("h3", "c", 0, "2025-11-20"));
        var told = told(CountryScan.of(spark.createDataFrame(rows, SMALL), ALL));
        assertThat(told).containsEntry("a ", "bad").containsEntry("b ", "bad").doesNotContainKey("c ");
        assertThat(told.keySet()).anyMatch(key -> key.startsWith("c vaccine-"));
    }

    @Test
    void columnsThatAreNoFactsAreRefusedBeforeAnythingRuns() {
        var wrong = SMALL.add("person.shoeSize", DataTypes.StringType);
        var rows = List.of(RowFactory.create("h1", "a", 0, "2020-01-01", "31"));
        assertThatThrownBy(() -> CountryScan.of(spark.createDataFrame(rows, wrong), ALL))
                .hasMessageContaining("person.shoeSize");
    }

    @Test
    void theJobReadsAndWritesParquet(@TempDir Path folder) {
        var population = new Population(DEFINITIONS, DAY, 20, 1);
        var input = folder.resolve("residents").toString();
        spark.createDataFrame(population.rows, population.schema()).write().parquet(input);
        var out = folder.resolve("answers").toString();
        CountryScan.of(spark.read().parquet(input), ALL)
                .write()
                .partitionBy("programme")
                .parquet(out);
        assertThat(spark.read().parquet(out).count())
                .isEqualTo(told(CountryScan.of(spark.createDataFrame(population.rows, population.schema()), ALL))
                        .size());
    }
}
