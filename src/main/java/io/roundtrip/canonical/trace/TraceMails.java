package io.roundtrip.canonical.trace;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.PersonPolicy;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.State;
import io.roundtrip.signals.ConsentSaid;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a piece of feedback got by mail, and what keeps mail from them, for a reader
 * who may see its customers: not what comes from where that reader may not look.
 */
final class TraceMails {
  private static final int MAILS = 50;

  private final Outbox outbox;
  private final Contacts contacts;
  private final Rulebook rulebook;
  private final Standstill standstill;
  private final Function<IssueId, Optional<ItemNow>> items;
  private final Eyes eyes;

  TraceMails(
      Outbox outbox,
      Contacts contacts,
      Rulebook rulebook,
      Standstill standstill,
      Function<IssueId, Optional<ItemNow>> items,
      Eyes eyes) {
    this.outbox = outbox;
    this.contacts = contacts;
    this.rulebook = rulebook;
    this.standstill = standstill;
    this.items = items;
    this.eyes = eyes;
  }

  /** What a reader may see of feedback, and of what people answered. */
  record Eyes(Visibility issues, SeenCustomers customers) {}

  /**
   * @param mails oldest first
   * @param against why the author gets no mail, whatever the news; null when nothing is in the way
   */
  record Got(List<Trace.Mail> mails, @Nullable Reason against) {
    static final Got NOTHING = new Got(List.of(), null);
  }

  Got of(@Nullable Signal said, Set<IssueId> about, @Nullable UserKey reader) {
    ContactId author = said == null ? null : said.contact();
    if (said == null || author == null) return Got.NOTHING;
    Contact person = contacts.byId(author).orElse(null);
    Reason against = PersonPolicy.against(person, rulebook.of(said.project())).orElse(null);
    Standstill.Look now = standstill.look();
    List<OutboxEntry> newestFirst =
        about(said, outbox.about(about, author, MAILS), reader).stream().map(now::now).toList();
    boolean elsewhere =
        isFromAnywhere(against)
            || newestFirst.stream().anyMatch(mail -> isFromAnywhere(mail.reason()));
    ConsentSaid answers =
        elsewhere ? eyes.customers().answers(Set.of(author), reader) : ConsentSaid.NOTHING;
    List<Trace.Mail> mails = new ArrayList<>();
    for (OutboxEntry mail : newestFirst) {
      Reason why =
          mail.state() == State.DEAD
              ? mail.reason()
              : shown(mail.reason(), person, answers, mail.message().project());
      mails.add(new Trace.Mail(mail.shownBecause(why), nature(mail)));
    }
    Collections.reverse(mails);
    return new Got(mails, shown(against, person, answers, said.project()));
  }

  private static boolean isFromAnywhere(@Nullable Reason why) {
    return why != null && why.isFromAnywhere();
  }

  private @Nullable Reason shown(
      @Nullable Reason why, @Nullable Contact person, ConsentSaid answers, ProjectId project) {
    return why == null ? null : PersonPolicy.shown(why, person, answers, rulebook.of(project));
  }

  /** Not mails about other feedback of the same person that the reader may not see. */
  private List<OutboxEntry> about(Signal said, List<OutboxEntry> mails, @Nullable UserKey reader) {
    Set<IssueId> others = new HashSet<>();
    for (OutboxEntry mail : mails)
      if (!mail.message().wishes().contains(said.issue())) others.addAll(mail.message().wishes());
    Map<IssueId, Visibility.Shown> shown = eyes.issues().shown(others, reader);
    others.removeIf(
        issue -> {
          Visibility.Shown other = shown.get(issue);
          return other != null && other.sight().people();
        });
    return mails.stream()
        .filter(
            mail ->
                mail.message().wishes().contains(said.issue())
                    || Collections.disjoint(mail.message().wishes(), others))
        .toList();
  }

  private Nature nature(OutboxEntry entry) {
    if (entry.message().kind() != Kind.SHIPPED) return Nature.NEW;
    return items
        .apply(entry.message().item())
        .map(item -> item.inWords(entry.message().words()).nature())
        .orElse(Nature.NEW);
  }
}
