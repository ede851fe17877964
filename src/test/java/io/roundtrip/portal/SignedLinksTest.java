package io.roundtrip.portal;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.HiddenIds;
import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.FixedSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.Test;

public class SignedLinksTest {
  private final Tokens tokens =
      new Tokens(new FixedSigner(), new HiddenIds(new FixedSigner()), new MovableClock(MONDAY));

  @Test
  public void a_mails_link_leads_to_our_servlet_in_this_jira_and_says_whose_it_is()
      throws IOException {
    CustomerSite site = () -> Optional.of("https://jira.example.com/jira");
    String link = new SignedLinks(tokens, site).of(ADA.id(), RT).orElseThrow();

    String start = "https://jira.example.com/jira/plugins/servlet" + servlet() + "?t=";
    assertThat(link).startsWith(start);
    assertThat(tokens.read(link.substring(start.length())))
        .contains(new Ticket(ADA.id(), RT, MONDAY.toEpochMilli()));
  }

  @Test
  public void there_is_none_while_nobody_said_where_customers_reach_us() {
    assertThat(new SignedLinks(tokens, Optional::empty).of(ADA.id(), RT)).isEmpty();
  }

  private static String servlet() throws IOException {
    return Jsoup.parse(Files.readString(Path.of("atlassian-plugin.xml")), "", Parser.xmlParser())
        .select("servlet[class$=UnsubscribeServlet] > url-pattern")
        .text();
  }
}
