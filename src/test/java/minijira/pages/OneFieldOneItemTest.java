package minijira.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;
import minijira.jira.issue.History;
import minijira.node.Components;
import org.junit.Rule;
import org.junit.Test;

/** Jira makes one item of all that changed at once in fields of one name. */
public class OneFieldOneItemTest {
  @Rule public final Screens screens = new Screens();

  @Test
  public void a_group_has_one_item_for_a_name() {
    Issue issue = screens.issue("Story", "Dark mode");
    History history = Components.get(History.class);
    history.write(
        issue.getId(),
        null,
        List.of(
            new ChangeItemBean(ChangeItemBean.CUSTOM_FIELD, "status", null, null, "10124", "Green"),
            new ChangeItemBean(
                ChangeItemBean.STATIC_FIELD, "status", "10000", "To Do", "10002", "Done")),
        1);

    List<ChangeHistoryItem> items =
        history.getAllChangeItems(issue).stream()
            .filter(item -> item.getField().equals("status"))
            .toList();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).getTos()).containsOnlyKeys("10124", "10002");
    assertThat(items.get(0).getFroms()).containsOnlyKeys("10000");
  }
}
