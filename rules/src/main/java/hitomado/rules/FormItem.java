package hitomado.rules;

/// 記載欄 — an item of a need for one subject: whether it applies, whether it must be filled, and its value.
public record FormItem(Item item, FactKey key, Finding applies, Finding required, Finding value) {}
