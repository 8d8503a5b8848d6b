package hitomado.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/// 全国走査 — decides programmes for everybody in a table, partitioned by household.
public final class CountryScan {
    private CountryScan() {}

    /// @param residents one row a person, see `docs/how-to/scan-a-country.md`
    /// @return rows of [Answer#SCHEMA]
    /// @throws IllegalArgumentException for columns that are missing or no facts, and for unknown programmes
    public static Dataset<Row> of(Dataset<Row> residents, Order order) {
        var schema = residents.schema();
        // refuse on the driver what every executor would refuse
        new Residents(Rules.of(order).definitions(), order.asOf(), schema);
        var sent = JavaSparkContext.fromSparkContext(residents.sparkSession().sparkContext())
                .broadcast(order);
        int household = schema.fieldIndex(Residents.HOUSEHOLD);
        int person = schema.fieldIndex(Residents.PERSON);
        MapPartitionsFunction<Row, Row> decide = rows -> {
            var rules = Rules.of(sent.value());
            var reading = new Residents(rules.definitions(), sent.value().asOf(), schema);
            return new PartitionScan(rows, rules, reading, household, person);
        };
        return residents
                .repartition(functions.col(Residents.HOUSEHOLD))
                .sortWithinPartitions(Residents.HOUSEHOLD, Residents.POSITION)
                .mapPartitions(decide, Encoders.row(Answer.SCHEMA));
    }
}
