package io.roundtrip.notify.send.jira;

import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.notify.send.SenderDomain;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The domain of the address that Jira's default mail server sends from. */
public final class JiraSenderDomain implements SenderDomain {
  private final MailServerManager servers;

  public JiraSenderDomain(MailServerManager servers) {
    this.servers = servers;
  }

  @Override
  public String name() {
    SMTPMailServer server = servers.getDefaultSMTPMailServer();
    return server == null ? "" : domain(server.getDefaultFrom());
  }

  /** Only letters, digits, hyphens and dots; whatever else an administrator typed is no domain. */
  static String domain(@Nullable String from) {
    if (from == null) return "";
    String domain = from.substring(from.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    if (domain.endsWith(">")) domain = domain.substring(0, domain.length() - 1);
    boolean plain = domain.chars().allMatch(c -> c == '-' || c == '.' || isWord(c));
    return from.contains("@") && plain ? domain : "";
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
