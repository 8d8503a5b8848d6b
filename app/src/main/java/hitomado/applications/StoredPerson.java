package hitomado.applications;

import org.jspecify.annotations.Nullable;

/// A person of the session as kept with the submission, with the name for the resident's own screens.
record StoredPerson(String subject, @Nullable String ref, boolean isNew, String name) {}
