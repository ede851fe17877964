package io.roundtrip.notify.send.jira;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the mail library's own account of a conversation and keeps how far it got and the last
 * refusal. The library's exceptions do not say it: a server that is silent after its greeting and
 * one that is silent after the last dot look the same. Both sides' lines come in one stream, and a
 * server may say what only we say: from MAIL on a conversation never goes back, so that at worst it
 * seems to have got further, and the mail is uncertain. Keeps no word of a letter; the library
 * leaves log-in data out of its account.
 */
final class WireTap extends OutputStream {
  private static final int LONGEST = 1000;
  private static final int END = '\n';

  private final Consumer<Phase> reached;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(200);
  private Phase phase = Phase.CONNECT;
  private String refusal = "";
  private boolean letter;
  private boolean over;

  /**
   * @param reached told of each step before its answer is read
   */
  WireTap(Consumer<Phase> reached) {
    this.reached = reached;
  }

  @Override
  public void write(int b) {
    if (b == END) {
      heard(line.toString(StandardCharsets.UTF_8));
      line.reset();
    } else if (line.size() < LONGEST) {
      line.write(b);
    }
  }

  Phase phase() {
    return phase;
  }

  /** The server's "no" to the step it got to; null when it said none. */
  @Nullable String refusal() {
    return refusal.isEmpty() ? null : refusal;
  }

  /** In a letter a dot with a blank before it is a word of its own. */
  private void heard(String whole) {
    String said = whole.strip();
    if (phase == Phase.DATA && said.startsWith("354")) {
      letter = true;
      if (!said.startsWith("354-")) to(Phase.BODY);
    } else if (letter && phase.compareTo(Phase.DOT) < 0) {
      if (whole.stripTrailing().equals(".")) to(Phase.DOT);
    } else if (Answer.isNo(said)) {
      if (!over && refusal.length() < LONGEST)
        refusal = refusal.isEmpty() ? said : refusal + " " + said;
    } else {
      command(said);
    }
  }

  private void command(String said) {
    if (said.startsWith("DEBUG SMTP: trying to connect")) to(Phase.CONNECT);
    else if (said.startsWith("EHLO ") || said.startsWith("HELO ")) to(Phase.EHLO);
    else if (said.equals("STARTTLS")) to(Phase.TLS);
    else if (said.startsWith("DEBUG SMTP: AUTH ") && said.contains("trace")) auth();
    else if (said.startsWith("AUTH ")) auth();
    else if (said.startsWith("MAIL FROM:")) to(Phase.MAIL_FROM);
    else if (said.startsWith("RCPT TO:")) to(Phase.RCPT);
    else if (said.equals("DATA")) to(Phase.DATA);
    else if (said.equals("RSET") || said.equals("QUIT")) over = true;
  }

  private void auth() {
    if (phase.compareTo(Phase.AUTH) <= 0) to(Phase.AUTH);
  }

  private void to(Phase next) {
    if (phase.compareTo(Phase.MAIL_FROM) >= 0 && next.compareTo(phase) <= 0) return;
    phase = next;
    refusal = "";
    over = false;
    reached.accept(next);
  }
}
