package hitomado.eligibility.scan;

import hitomado.eligibility.columns.City;
import hitomado.platform.ids.UuidIndex;

/// The row of each resident of the city by reference.
record ResidentRows(City city, UuidIndex index) {
    static ResidentRows of(City city) {
        var index = new UuidIndex();
        var ids = city.residents();
        for (var row = 0; row < ids.high().length; row++) {
            index.add(ids.high()[row], ids.low()[row]);
        }
        return new ResidentRows(city, index);
    }

    int count() {
        return index.size();
    }
}
