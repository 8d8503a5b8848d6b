package hitomado.eligibility.scan;

import org.jspecify.annotations.Nullable;

/// One person found entitled, by rows of the city: whom it is decided for, and who is to be told.
record Found(
        int person, int receiver, int household, @Nullable Long amount) {}
