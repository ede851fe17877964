package io.roundtrip.notify.send;

import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import java.util.List;
import java.util.Optional;

/** One reason not to send a mail. All of them are asked again right before the hand-off. */
public interface SendRule {
  Optional<Reason> against(MailFacts mail);

  SendRule PROJECT = mail -> when(!mail.rules().on(), Reason.PROJECT_OFF);
  SendRule ITEM = mail -> itemReason(mail);
  SendRule STATUS = mail -> when(!stillTrue(mail), Reason.STATUS_REVERTED);
  SendRule ASKED = mail -> when(!mail.asked(), Reason.SPLIT);
  SendRule TOLD = mail -> when(mail.told(), Reason.DUPLICATE);
  SendRule PERSON = mail -> PersonPolicy.against(mail.reader(), mail.rules());
  SendRule BOUNCED = mail -> when(mail.bounced(), Reason.SUPPRESSED_BOUNCE);
  SendRule CAP =
      mail ->
          when(
              mail.rules().dailyCap() > 0 && mail.today() >= mail.rules().dailyCap(),
              Reason.DAILY_CAP);

  static List<SendRule> standing() {
    return List.of(PROJECT, ITEM, STATUS, ASKED, PERSON, TOLD, BOUNCED, CAP);
  }

  /** The first reason, in the order above. */
  static Optional<Reason> first(MailFacts mail) {
    return standing().stream().flatMap(sendRule -> sendRule.against(mail).stream()).findFirst();
  }

  private static Optional<Reason> itemReason(MailFacts mail) {
    return when(mail.item() == null, Reason.ISSUE_DELETED);
  }

  private static boolean stillTrue(MailFacts mail) {
    ItemNow item = mail.item();
    return mail.message().status() == null
        || (item != null && mail.message().status() == item.status());
  }

  private static Optional<Reason> when(boolean holds, Reason reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
