package io.roundtrip.signals.ao;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Origin;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.signals.SourceRef;
import io.roundtrip.signals.Spoken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signal to row and back. */
final class Rows {
  private Rows() {}

  static String sourceKey(Signal signal) {
    SourceRef source = signal.source();
    return source == null
        ? Hash.of("issue", Long.toString(signal.issue().value()))
        : sourceKey(new Signals.Cited(signal.origin().given(), source));
  }

  static String sourceKey(Signals.Cited cited) {
    return Hash.of(
        "source",
        Long.toString(cited.project().value()),
        cited.source().system(),
        cited.source().id());
  }

  /** As versions before wrote it, once for the whole installation; null without a reference. */
  static @Nullable String formerKey(Signal signal) {
    return signal.source() == null ? null : formerKey(signal.source());
  }

  static String formerKey(SourceRef source) {
    return Hash.of("source", source.system(), source.id());
  }

  static Map<String, Object> columns(Signal signal) {
    Map<String, Object> row = new HashMap<>();
    row.put("ISSUE_ID", signal.issue().value());
    row.put("SOURCE_KEY", sourceKey(signal));
    row.put("PROJECT_ID", signal.project().value());
    row.put("GIVEN_IN", elsewhere(signal, signal.origin().given()));
    row.put("SEEN_UNDER", elsewhere(signal, signal.origin().under()));
    row.put("CONTACT_ID", signal.contact() == null ? null : signal.contact().value());
    row.put("ACCOUNT_ID", signal.account() == null ? null : signal.account().value());
    Scales.put(row, "NPS", signal.scores().nps());
    Scales.put(row, "CSAT", signal.scores().csat());
    Scales.put(row, "CES", signal.scores().ces());
    row.put("CHANNEL", signal.channel().name());
    row.put("MOMENT", signal.moment());
    row.put("WORDS", orNull(signal.words()));
    row.put("SOURCE_SYSTEM", signal.source() == null ? null : signal.source().system());
    row.put("SOURCE_REF", signal.source() == null ? null : signal.source().id());
    row.put("CONSENTED", signal.consented());
    row.put("SAID_AT", signal.at().toEpochMilli());
    row.put("DATED", signal.dated());
    row.put("FROM_FILE", signal.fromFile());
    row.put("TOLD_NAME", signal.told().name());
    row.put("TOLD_ACCOUNT", signal.told().account());
    row.put("TOLD_PERSON", orNull(signal.told().person()));
    row.put("TOLD_FIRM", orNull(signal.told().firm()));
    row.put("TOLD_CONSENT", signal.told().consent());
    row.put("REWORDED", signal.spoken().reworded());
    row.put("COPY_OF", signal.copyOf() == null ? null : signal.copyOf().value());
    return row;
  }

  /** Null where it is. */
  private static @Nullable Long elsewhere(Signal signal, ProjectId project) {
    return project.equals(signal.project()) ? null : project.value();
  }

  static void correct(SignalRow row, Signal signal) {
    row.setProjectId(signal.project().value());
    row.setGivenIn(elsewhere(signal, signal.origin().given()));
    row.setSeenUnder(elsewhere(signal, signal.origin().under()));
    row.setContactId(signal.contact() == null ? null : signal.contact().value());
    row.setAccountId(signal.account() == null ? null : signal.account().value());
    Scales.correct(row, signal.scores());
    row.setChannel(signal.channel().name());
    row.setMoment(signal.moment());
    row.setWords(orNull(signal.words()));
    row.setConsented(signal.consented());
    row.setToldName(signal.told().name());
    row.setToldAccount(signal.told().account());
    row.setToldPerson(orNull(signal.told().person()));
    row.setToldFirm(orNull(signal.told().firm()));
    row.setToldConsent(signal.told().consent());
    row.setReworded(signal.spoken().reworded());
    row.setCopyOf(signal.copyOf() == null ? null : signal.copyOf().value());
  }

  static Signal signal(SignalRow row) {
    Long contact = row.getContactId();
    Long account = row.getAccountId();
    Long project = row.getProjectId();
    Channel channel = Channel.valueOf(row.getChannel());
    return new Signal(
        new SignalId(row.getID()),
        new IssueId(row.getIssueId()),
        new ProjectId(project),
        new Origin(
            new ProjectId(Objects.requireNonNullElse(row.getGivenIn(), project)),
            new ProjectId(Objects.requireNonNullElse(row.getSeenUnder(), project))),
        contact == null ? null : new ContactId(contact),
        account == null ? null : new AccountId(account),
        Scales.of(row),
        channel,
        row.getMoment(),
        spoken(row),
        source(row.getSourceSystem(), row.getSourceRef()),
        row.getConsented(),
        Instant.ofEpochMilli(row.getSaidAt()),
        !Boolean.FALSE.equals(row.getDated()),
        Objects.requireNonNullElse(row.getFromFile(), channel == Channel.IMPORT),
        told(row));
  }

  private static Spoken spoken(SignalRow row) {
    return new Spoken(
        Objects.requireNonNullElse(row.getWords(), ""),
        Boolean.TRUE.equals(row.getReworded()),
        Optional.ofNullable(row.getCopyOf()).map(IssueId::new).orElse(null));
  }

  private static Signal.Told told(SignalRow row) {
    return new Signal.Told(
        !Boolean.FALSE.equals(row.getToldName()),
        !Boolean.FALSE.equals(row.getToldAccount()),
        Objects.requireNonNullElse(row.getToldPerson(), ""),
        Objects.requireNonNullElse(row.getToldFirm(), ""),
        row.getToldConsent());
  }

  private static @Nullable SourceRef source(@Nullable String system, @Nullable String id) {
    return system == null || id == null ? null : new SourceRef(system, id);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Not of those of which the very same stands there for its issue. */
  static List<String> sourceKeys(Collection<Signal> signals, Map<IssueId, Signal> there) {
    List<String> keys = new ArrayList<>();
    for (Signal signal : signals) {
      Signal found = there.get(signal.issue());
      if (found != null && sourceKey(found).equals(sourceKey(signal))) continue;
      keys.add(sourceKey(signal));
      String former = formerKey(signal);
      if (former != null) keys.add(former);
    }
    return keys;
  }
}
