package io.roundtrip.notify.crash;

import io.roundtrip.notify.State;
import io.roundtrip.notify.crash.Talk.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run came to, to be read by people. */
final class CrashTable {
  private static final int MOST_WRONG = 20;

  private final Plan plan;
  private final RecordingSmtp smtp;
  private final List<Fault> faults;
  private final WentOn wentOn;
  private final StringBuilder out = new StringBuilder();

  CrashTable(Plan plan, RecordingSmtp smtp, List<Fault> faults, WentOn wentOn) {
    this.plan = plan;
    this.smtp = smtp;
    this.faults = faults;
    this.wentOn = wentOn;
  }

  String of(Verdict verdict) {
    row("mode", plan.mode());
    row("seed", plan.seed());
    row("nodes, senders each", plan.nodes() + ", " + senders());
    row("lease", plan.lease().toMillis() + " ms");
    row("messages", verdict.mails());
    row("kills, stops, ends", plan.kills() + ", " + plan.stops() + ", " + plan.ends());
    phases().forEach((phase, many) -> row("  " + phase, many));
    row("lost", verdict.lost());
    row("duplicates", verdict.duplicates());
    row("worst of one fault", verdict.worst());
    int delivered = verdict.parkedDelivered();
    int not = verdict.parked() - delivered;
    row("parked (delivered, not)", verdict.parked() + " (" + delivered + ", " + not + ")");
    row("went on: rows", wentOn.rows());
    row("went on after, p95", wentOn.share(.95).toMillis() + " ms");
    row("went on after, longest", wentOn.longest().toMillis() + " ms");
    row("goal", plan.lease().plusSeconds(65).toMillis() + " ms");
    row("wrong", verdict.wrong().size());
    verdict.wrong().stream()
        .limit(MOST_WRONG)
        .forEach(each -> out.append("    ").append(each).append('\n'));
    return out.toString();
  }

  /** How far the mails in hand were when it happened, and how often. */
  private Map<String, Integer> phases() {
    Map<String, Integer> phases = new TreeMap<>();
    for (Fault fault : faults) {
      if (fault.hands().isEmpty()) phases.merge("0 nothing in hand", 1, Integer::sum);
      for (Standing hand : fault.hands()) phases.merge(phase(fault, hand), 1, Integer::sum);
    }
    return phases;
  }

  private String phase(Fault fault, Standing hand) {
    if (hand.state() == State.CLAIMED) return "1 claimed";
    List<Talk> talks = smtp.of(fault.life(), hand.to());
    if (talks.isEmpty()) return "2 handed off, before RCPT";
    Step step = talks.get(talks.size() - 1).by(fault.at());
    return switch (step) {
      case CONNECTED, EHLO, MAIL -> "2 handed off, before RCPT";
      case RCPT -> "3 RCPT";
      case DATA -> "4 DATA, body";
      case TAKEN -> "5 last dot";
      case ANSWERED -> "6 250 said, not written";
      case QUIT -> "7 QUIT, not written";
    };
  }

  private int senders() {
    return faults.stream().mapToInt(Fault::senders).max().orElse(0);
  }

  private void row(String name, Object value) {
    out.append(String.format("  %-28s %s%n", name, value));
  }
}
