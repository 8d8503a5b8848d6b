package hitomado.applications.web;

import java.util.List;

/// 受付票の表示.
///
/// @param typedBy who of the office typed; empty where the filer did
/// @param qr `data:` address of a QR code of the first receipt number with the city's code
public record ReceiptView(
        String id,
        String title,
        String submittedAt,
        String filedBy,
        String basis,
        String typedBy,
        List<FiledView> applications,
        List<OtherView> notNeeded,
        String qr) {
    public ReceiptView {
        applications = List.copyOf(applications);
        notNeeded = List.copyOf(notNeeded);
    }

    /// Papers of all procedures, each once.
    public List<String> bring() {
        return applications.stream()
                .flatMap(one -> one.bring().stream())
                .distinct()
                .toList();
    }

    public boolean visit() {
        return applications.stream().anyMatch(one -> one.outcome().equals("visit"));
    }
}
