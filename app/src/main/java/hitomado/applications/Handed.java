package hitomado.applications;

import hitomado.applications.Filing.NewApplication;
import hitomado.applications.Filing.NewSubmission;
import hitomado.applications.Preparation.PreparedItem;
import java.util.List;

/// What the office gets of a new application, made of the same preparation as the resident's own copy.
final class Handed {
    private Handed() {}

    static SubmittedApplication of(NewSubmission submission, NewApplication application) {
        var order = submission.order();
        var snapshot = order.preparation().snapshot();
        var actor = order.who().actor();
        var prepared = application.prepared();
        return new SubmittedApplication(
                application.id(),
                application.receipt(),
                submission.id(),
                prepared.procedure().id(),
                snapshot.revision(),
                prepared.unit(),
                prepared.outcome(),
                application.satisfiedBy(),
                snapshot.lifeEvent(),
                snapshot.channel().name(),
                new Filer(actor.key(), actor.label(), submission.represented(), submission.basis()),
                submission.at(),
                submission.filedOn(),
                application.lastDay(),
                prepared.items().stream().map(Handed::item).toList(),
                snapshot.people().stream()
                        .map(person -> new FiledPerson(person.id(), person.ref(), person.isNew()))
                        .toList(),
                prepared.facts(),
                List.of());
    }

    private static FiledItem item(PreparedItem item) {
        return new FiledItem(
                item.item().id(),
                item.row(),
                item.key(),
                item.item().label(),
                item.value().text(),
                item.source(),
                item.by(),
                1);
    }
}
