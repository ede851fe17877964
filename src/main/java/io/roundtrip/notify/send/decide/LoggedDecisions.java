package io.roundtrip.notify.send.decide;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit log says of decisions about stuck mail, as far as who decided may see it. */
final class LoggedDecisions {
  private static final int MOST_NAMED = 5;

  private final Visibility visibility;
  private final UserNames names;
  private final Deeds deeds;

  LoggedDecisions(Visibility visibility, UserNames names, Deeds deeds) {
    this.visibility = visibility;
    this.names = names;
    this.deeds = deeds;
  }

  String name(UserKey person) {
    return names.of(person);
  }

  void one(OutboxEntry before, Decision decision, String why, UserKey by) {
    Message message = before.message();
    String was =
        before.state() == State.PARKED
            ? deeds.say("roundtrip.deed.mail.parked")
            : deeds.say("roundtrip.deed.mail.dead");
    String change = deeds.change(name(before, by), was, said(decision));
    deeds.done(line(decision, by, message.project(), change).because(why));
  }

  private static DeedLine line(Decision decision, UserKey by, ProjectId project, String change) {
    return switch (decision) {
      case RETRY -> DeedLine.of(by, "retry-mail", project, change);
      case DISCARD -> DeedLine.of(by, "discard-mail", project, change);
      case ARRIVED -> DeedLine.of(by, "arrived-mail", project, change);
    };
  }

  private String name(OutboxEntry row, UserKey by) {
    String kind = deeds.say("roundtrip.canonical.trace.mail." + row.message().kind().word());
    String number = Long.toString(row.id());
    return keys(List.of(row), by).stream()
        .findFirst()
        .map(key -> deeds.say("roundtrip.deed.mail-about", number, kind, key))
        .orElseGet(() -> deeds.say("roundtrip.deed.mail-number", number, kind));
  }

  private String said(Decision decision) {
    return switch (decision) {
      case RETRY -> deeds.say("roundtrip.deed.mail.again");
      case DISCARD -> deeds.say("roundtrip.deed.mail.discarded");
      case ARRIVED -> deeds.say("roundtrip.deed.mail.arrived");
    };
  }

  void many(Decisions.Made made, Collection<OutboxEntry> mails) {
    List<String> words = new ArrayList<>();
    words.add(said(made.decision(), made.about().mails()));
    words.add(deeds.say("roundtrip.deed.mails.people", made.about().people()));
    List<String> keys = keys(mails, made.by());
    if (!keys.isEmpty()) words.add(about(keys));
    deeds.done(DeedLine.of(made.by(), "decide-mails", made.project(), words).because(made.why()));
  }

  private String said(Decision decision, int mails) {
    return switch (decision) {
      case RETRY -> deeds.say("roundtrip.deed.mails.retry", mails);
      case DISCARD -> deeds.say("roundtrip.deed.mails.discard", mails);
      case ARRIVED -> deeds.say("roundtrip.deed.mails.arrived", mails);
    };
  }

  private String about(List<String> keys) {
    String named = String.join(", ", keys.subList(0, Math.min(keys.size(), MOST_NAMED)));
    return keys.size() > MOST_NAMED
        ? deeds.say("roundtrip.deed.mails.issues-more", named, keys.size() - MOST_NAMED)
        : deeds.say("roundtrip.deed.mails.issues", named);
  }

  void undone(ProjectId project, int mails, UserKey by) {
    deeds.done(
        DeedLine.of(by, "undo-mails", project, deeds.say("roundtrip.deed.mails.undone", mails)));
  }

  /** In the order of the issues. */
  private List<String> keys(Collection<OutboxEntry> mails, UserKey by) {
    Set<IssueId> items =
        mails.stream().map(row -> row.message().item()).collect(Collectors.toSet());
    return visibility.shown(items, by).values().stream()
        .sorted(Comparator.comparing(shown -> shown.issue().value()))
        .map(Visibility.Shown::key)
        .toList();
  }
}
