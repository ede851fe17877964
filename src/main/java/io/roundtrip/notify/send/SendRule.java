package io.roundtrip.notify.send;

import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.letter.MergeNews;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Optional;

/** One reason not to send a mail. All of them are asked again right before the hand-off. */
interface SendRule {
  Optional<Reason> against(MailFacts mail);

  SendRule STATUS = mail -> when(!stillTrue(mail), Reason.STATUS_REVERTED);
  SendRule KIND = mail -> when(!mail.rules().sends(mail.message().kind()), Reason.KIND_NOT_TOLD);
  SendRule TELLS = SendRule::silent;
  SendRule ASKED = mail -> Optional.ofNullable(mail.elsewhere());
  SendRule PERSON = mail -> PersonPolicy.against(mail.reader(), mail.rules());
  SendRule TOLD = mail -> Optional.ofNullable(mail.told());
  SendRule BOUNCED = mail -> when(mail.bounced(), Reason.SUPPRESSED_BOUNCE);

  /**
   * A customer gets at most so many mails within 24 hours; the rest waits its turn. 0 = no limit.
   */
  SendRule CAP =
      mail -> {
        int most = mail.rules().dailyCap();
        return when(most > 0 && mail.today() >= most, Reason.DAILY_CAP);
      };

  static List<SendRule> standing() {
    return List.of(STATUS, KIND, TELLS, ASKED, PERSON, TOLD, BOUNCED, CAP);
  }

  /** The first reason, in the order above. */
  static Optional<Reason> first(MailFacts mail) {
    return standing().stream().flatMap(sendRule -> sendRule.against(mail).stream()).findFirst();
  }

  /** A mail that tells of no status is always true. */
  private static boolean stillTrue(MailFacts mail) {
    Message message = mail.message();
    return message.status() == null || message.status() == mail.item().status();
  }

  /** The project may have stopped telling of this status since; a merge is asked about, too. */
  private static Optional<Reason> silent(MailFacts mail) {
    RoadmapStatus status = mail.message().status();
    return mail.message().kind() == Kind.MERGED
        ? MergeNews.against(mail.item().status(), mail.rules())
        : when(status != null && !mail.rules().told().contains(status), Reason.STATUS_NOT_TOLD);
  }

  private static Optional<Reason> when(boolean holds, Reason reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
