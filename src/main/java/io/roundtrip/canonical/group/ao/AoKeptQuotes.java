package io.roundtrip.canonical.group.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.canonical.group.KeptQuote;
import io.roundtrip.canonical.group.KeptQuotes;
import io.roundtrip.customers.Consent;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;

/** The quotes in the table QUOTE. */
public final class AoKeptQuotes implements KeptQuotes {
  private final ActiveObjects ao;

  public AoKeptQuotes(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void keep(List<KeptQuote> quotes) {
    if (!quotes.isEmpty())
      ao.create(QuoteRow.class, quotes.stream().map(AoKeptQuotes::columns).toList());
  }

  @Override
  public Map<IssueId, KeptQuote> last(Collection<IssueId> feedback, IssueId canonical) {
    Map<IssueId, KeptQuote> last = new HashMap<>();
    for (List<Long> piece : Chunks.of(feedback.stream().map(IssueId::value).toList())) {
      List<Object> values = new ArrayList<>(List.of(canonical.value()));
      values.addAll(piece);
      String where = "CANONICAL_ID = ? AND " + Chunks.in("FEEDBACK_ID", piece);
      for (KeptQuote quote : read(Query.select().where(where, values.toArray())))
        last.put(quote.feedback(), quote);
    }
    return last;
  }

  private List<KeptQuote> read(Query query) {
    return SoundRows.read(ao, QuoteRow.class, query.order("ID ASC"), AoKeptQuotes::quote);
  }

  private static Map<String, Object> columns(KeptQuote quote) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("FEEDBACK_ID", quote.feedback().value());
    columns.put("CANONICAL_ID", quote.canonical().value());
    columns.put("OPERATION", GroupedRows.text(quote.operation()));
    columns.put("WORDS", quote.words().isEmpty() ? null : quote.words());
    columns.put("CONTACT_ID", quote.author() == null ? null : quote.author().value());
    columns.put("ACCOUNT_ID", quote.account() == null ? null : quote.account().value());
    columns.put("CHANNEL", quote.channel().word());
    columns.put("CONSENT", quote.consent().name());
    columns.put("SAID_AT", quote.saidAt().toEpochMilli());
    columns.put("DATED", quote.dated());
    columns.put("KEPT_AT", quote.keptAt().toEpochMilli());
    return columns;
  }

  private static KeptQuote quote(QuoteRow row) {
    Long author = row.getContactId();
    Long account = row.getAccountId();
    return new KeptQuote(
        new IssueId(row.getFeedbackId()),
        new IssueId(row.getCanonicalId()),
        GroupedRows.operation(row.getOperation()),
        Objects.requireNonNullElse(row.getWords(), ""),
        author == null ? null : new ContactId(author),
        account == null ? null : new AccountId(account),
        Channel.of(row.getChannel()).orElse(Channel.OTHER),
        Consent.State.valueOf(row.getConsent()),
        Instant.ofEpochMilli(row.getSaidAt()),
        !Boolean.FALSE.equals(row.getDated()),
        Instant.ofEpochMilli(row.getKeptAt()));
  }
}
