package hitomado.registry;

/// 性別 — as written in the 住民票 (男女の別).
public enum Sex {
    MALE("male", "男"),
    FEMALE("female", "女");

    private final String code;
    private final String japanese;

    Sex(String code, String japanese) {
        this.code = code;
        this.japanese = japanese;
    }

    /// Code as used in facts and in the database.
    public String code() {
        return code;
    }

    public String japanese() {
        return japanese;
    }

    public static Sex ofCode(String code) {
        return switch (code) {
            case "male" -> MALE;
            case "female" -> FEMALE;
            default -> throw new IllegalArgumentException("no sex " + code);
        };
    }
}
