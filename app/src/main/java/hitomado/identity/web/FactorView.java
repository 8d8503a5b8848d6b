package hitomado.identity.web;

import hitomado.identity.factor.SecondFactors;
import hitomado.procedures.forms.QrCode;

/// 二要素目の表示
///
/// @param secret in groups of four; empty where it is set up already
/// @param image address of the QR code
/// @param recoveryLeft unused recovery codes
/// @param action where the form goes
public record FactorView(
        boolean enrolled, String secret, String image, int recoveryLeft, String action, boolean wrong) {
    static FactorView enrolled(int recoveryLeft, String action) {
        return new FactorView(true, "", "", recoveryLeft, action, false);
    }

    static FactorView offer(SecondFactors.Enrolment enrolment, String action, boolean wrong) {
        var groups = enrolment.secret().replaceAll("(.{4})(?!$)", "$1 ");
        return new FactorView(false, groups, QrCode.dataUri(enrolment.uri()), 0, action, wrong);
    }
}
