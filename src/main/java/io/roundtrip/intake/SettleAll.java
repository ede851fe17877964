package io.roundtrip.intake;

import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day and at the start: no issue holds a name or an address, whatever older versions of us,
 * other plugins or a listener that did not run left there. An edit that nobody told us of is seen
 * first, like any other: it corrects the signal and is not taken back. What was typed and is
 * settled is forgotten. Nor does an issue hold a reference that tells what a row of a file said.
 */
public final class SettleAll {
  private static final Logger LOG = LoggerFactory.getLogger(SettleAll.class);

  /** The issues in whose fields somebody else stands than the signals know. */
  public interface UnseenEdits {
    /** A number of queries that does not grow with the signals. */
    Set<IssueId> among(Collection<Signal> signals);
  }

  /**
   * References of rows without an id as a version before made them: whoever guessed a row knew it.
   */
  public interface OpenSources {
    /**
     * Puts one in its place that tells nothing. Safe to repeat.
     *
     * @return whether there was such a reference
     */
    boolean close(Signal signal);
  }

  /** How an edit is seen. */
  record Edits(UnseenEdits unseen, FeedbackIssues issues, SeeFeedback see) {}

  private static final int PIECE = 200;

  private final Signals signals;
  private final CustomersInFields fields;
  private final Pseudonyms pseudonyms;
  private final Edits edits;
  private final OpenSources sources;

  SettleAll(
      Signals signals,
      CustomersInFields fields,
      Pseudonyms pseudonyms,
      Edits edits,
      OpenSources sources) {
    this.edits = edits;
    this.sources = sources;
    this.signals = signals;
    this.fields = fields;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Safe to repeat and to stop.
   *
   * @return how many issues changed
   */
  public int run(BooleanSupplier goOn) {
    int changed = 0;
    SignalId last = new SignalId(Long.MAX_VALUE);
    List<Signal> piece;
    do {
      piece = signals.before(last, null, PIECE);
      changed += settled(piece);
      if (!piece.isEmpty()) last = piece.get(piece.size() - 1).id();
    } while (piece.size() == PIECE && goOn.getAsBoolean());
    if (piece.size() < PIECE) pseudonyms.forget();
    return changed;
  }

  private int settled(List<Signal> piece) {
    Set<IssueId> edited = edits.unseen().among(piece);
    piece.forEach(this::close);
    int seen = 0;
    for (IssueId issue : edited) if (isSeen(issue)) seen++;
    return seen
        + fields.settle(
            piece.stream().filter(one -> !edited.contains(one.issue())).toList(), this::now);
  }

  /** One that cannot be written is tried again the next day. */
  private void close(Signal signal) {
    try {
      boolean ignored = sources.close(signal);
    } catch (RuntimeException | LinkageError failed) {
      LOG.warn("the reference of feedback {} stays open", signal.issue().value(), failed);
    }
  }

  /** An edit may have come since, and may have been seen or not. */
  private Optional<Signal> now(IssueId issue) {
    return signals.byIssue(issue).filter(signal -> edits.unseen().among(List.of(signal)).isEmpty());
  }

  /** What cannot be read is left as it is, and tried again the next day. */
  private boolean isSeen(IssueId issue) {
    try {
      return edits.issues().read(issue).map(edits.see()::on).orElse(false);
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      LOG.warn("the edit of feedback {} could not be seen", issue.value(), failed);
      return false;
    }
  }
}
