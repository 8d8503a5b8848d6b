package hitomado.spark;

import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// 判定結果 — what the scan says of somebody and a programme; who is not entitled has no row.
public enum Answer {
    /// 対象.
    YES,
    /// 未定 — what is not known may still decide it.
    OPEN,
    /// 不備 — the household's rows cannot be used; `note` says why, `programme` is empty.
    BAD;

    /// The output: household, person (of a programme of households its first), programme, answer, amount in yen for the
    /// programme's period where it is a constant, note.
    public static final StructType SCHEMA = new StructType()
            .add("household", DataTypes.StringType, false)
            .add("person", DataTypes.StringType, false)
            .add("programme", DataTypes.StringType, false)
            .add("answer", DataTypes.StringType, false)
            .add("amount", DataTypes.createDecimalType(20, 4), true)
            .add("note", DataTypes.StringType, false);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
