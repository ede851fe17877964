package io.roundtrip.notify.send.jira;

import com.atlassian.mail.server.SMTPMailServer;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the mail library is told: what the JVM was started with, over it what Jira's mail server
 * object carries, as Jira does it; over both what our deadlines and our account of a conversation
 * ({@link WireTap}) need.
 */
final class SessionSettings {
  /** Somebody else's sockets, which ours would switch off, and somebody else's transport. */
  private static final List<String> ELSEWHERE =
      List.of(
          "socks.host",
          "socketFactory",
          "socketFactory.class",
          "ssl.socketFactory",
          "ssl.socketFactory.class",
          "class");

  private SessionSettings() {}

  static String protocol(SMTPMailServer server) {
    return server.getMailProtocol() == null ? "smtp" : server.getMailProtocol().getProtocol();
  }

  /** Whether mails go by a way that only Jira's own object knows. */
  static boolean leadElsewhere(SMTPMailServer server) {
    Properties jiras = jiras(server);
    String own = own(server);
    return isGiven(server.getSocksHost())
        || ELSEWHERE.stream().anyMatch(name -> isGiven(jiras.get(own + name)));
  }

  static Properties of(SMTPMailServer server, Patience patience) {
    String own = own(server);
    Properties all = jiras(server);
    server(all, own, server);
    deadlines(all, own, Patience.wished(server.getTimeout()).toMillis());
    all.put(own + "socketFactory", patience);
    all.setProperty(own + "socketFactory.fallback", "false");
    all.remove(own + "socketFactory.port");
    account(all, own);
    return all;
  }

  private static Properties jiras(SMTPMailServer server) {
    Properties all = new Properties();
    mailOnes(System.getProperties(), all);
    mailOnes(server.getProperties(), all);
    return all;
  }

  private static void mailOnes(@Nullable Properties from, Properties to) {
    if (from == null) return;
    from.forEach(
        (name, value) -> {
          if (String.valueOf(name).startsWith("mail.")) to.put(name, value);
        });
  }

  private static void server(Properties all, String own, SMTPMailServer server) {
    all.setProperty("mail.transport.protocol", protocol(server));
    all.setProperty(own + "host", server.getHostname());
    if (isGiven(server.getPort())) all.setProperty(own + "port", server.getPort().strip());
    all.setProperty(own + "auth", Boolean.toString(LogIn.user(server) != null));
    if (!server.isTlsRequired()) return;
    all.setProperty(own + "starttls.enable", "true");
    all.setProperty(own + "starttls.required", "true");
    if (server.isTlsHostnameCheckRequired())
      all.setProperty(own + "ssl.checkserveridentity", "true");
  }

  private static void deadlines(Properties all, String own, long millis) {
    for (String what : List.of("connectiontimeout", "timeout", "writetimeout"))
      all.setProperty(own + what, Long.toString(millis));
    all.setProperty(own + "quitwait", "false");
  }

  /** Every step in a line of its own and as it is, but for log-in data; success is no exception. */
  private static void account(Properties all, String own) {
    all.setProperty(own + "chunksize", "-1");
    all.setProperty(own + "reportsuccess", "false");
    for (String what : List.of("quote", "auth", "auth.password"))
      all.setProperty("mail.debug." + what, "false");
  }

  private static String own(SMTPMailServer server) {
    return "mail." + protocol(server) + ".";
  }

  private static boolean isGiven(@Nullable Object value) {
    return value != null && !value.toString().isBlank();
  }
}
