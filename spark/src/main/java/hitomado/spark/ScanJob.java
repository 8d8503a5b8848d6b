package hitomado.spark;

import hitomado.procedures.DefinitionSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/// `spark-submit --class hitomado.spark.ScanJob … --definitions DIR --residents PARQUET --as-of DATE --out DIR`.
public final class ScanJob {
    private static final String USAGE =
            "--definitions DIR --residents PARQUET --as-of YYYY-MM-DD --out DIR [--programmes ID,ID]";

    private ScanJob() {}

    public static void main(String[] args) throws IOException {
        var given = options(args);
        var programmes = given.containsKey("--programmes")
                ? List.of(given.get("--programmes").split(","))
                : List.<String>of();
        var order = Order.of(
                DefinitionSource.directory(Path.of(needed(given, "--definitions"))),
                programmes,
                LocalDate.parse(needed(given, "--as-of")));
        try (var spark = SparkSession.builder().appName("hitomado").getOrCreate()) {
            var residents = spark.read().parquet(needed(given, "--residents"));
            CountryScan.of(residents, order).write().partitionBy("programme").parquet(needed(given, "--out"));
        }
    }

    private static Map<String, String> options(String[] args) {
        var given = new HashMap<String, String>();
        for (int place = 0; place + 1 < args.length; place += 2) {
            given.put(args[place], args[place + 1]);
        }
        return given;
    }

    private static String needed(Map<String, String> given, String option) {
        var value = given.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option + " is missing: " + USAGE);
        }
        return value;
    }
}
