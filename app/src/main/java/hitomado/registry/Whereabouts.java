package hitomado.registry;

import hitomado.platform.text.Address;

/// 住所の表示 — an address, or that it must not be shown.
public sealed interface Whereabouts {
    /// 住所 as in the register.
    record Known(Address address) implements Whereabouts {}

    /// 支援措置により表示しない — nothing of the address leaves the register, not even the ward.
    record Hidden() implements Whereabouts {}

    /// No address in the city now (除票).
    record None() implements Whereabouts {}

    /// One line for lists; nothing of a hidden address.
    default String line() {
        return switch (this) {
            case Known known -> known.address().withinCity();
            case Hidden hidden -> "（表示できません）";
            case None none -> "";
        };
    }
}
