package io.roundtrip.notify.send;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.Reach;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reason not to send a mail. All of them are asked again right before the hand-off. */
public interface SendRule {
  Optional<Reason> against(MailFacts mail);

  SendRule PROJECT = mail -> when(!mail.rules().on(), Reason.PROJECT_OFF);
  SendRule ITEM = mail -> itemReason(mail);
  SendRule STATUS = mail -> when(!stillTrue(mail), Reason.STATUS_REVERTED);
  SendRule ASKED = mail -> when(!mail.asked(), Reason.SPLIT);
  SendRule TOLD = mail -> when(mail.told(), Reason.DUPLICATE);
  SendRule PERSON = mail -> personReason(mail.reader(), mail.rules());
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

  /** Why this person is never written to, whatever the news; also used for "who will be told". */
  static Optional<Reason> personReason(@Nullable Contact reader, Rules rules) {
    if (reader == null) return Optional.of(Reason.ERASED);
    String address = reader.email();
    if (address == null) return Optional.of(Reason.NO_ADDRESS);
    if (!(EmailAddress.check(address) instanceof EmailAddress.Good))
      return Optional.of(Reason.INVALID_ADDRESS);
    Reach reach = reader.reach();
    if (reach == Reach.DENIED) return Optional.of(denied(reader));
    return when(reach == Reach.NOT_ASKED && !rules.unasked(), Reason.NOT_ASKED);
  }

  private static Reason denied(Contact reader) {
    return reader.consent().source().equals(UnsubscribeLinks.SOURCE)
        ? Reason.UNSUBSCRIBED
        : Reason.NO_CONSENT;
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
