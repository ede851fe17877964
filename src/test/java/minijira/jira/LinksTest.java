package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.ArrayList;
import java.util.List;
import minijira.jira.link.EpicLinkField;
import org.junit.Rule;
import org.junit.Test;

public class LinksTest {
  @Rule public final MiniJira jira = new MiniJira();
  private final List<String> heard = new ArrayList<>();

  @EventListener
  public void on(IssueLinkCreatedEvent event) {
    heard.add(
        "created "
            + event.getIssueLink().getSourceObject().getKey()
            + " "
            + event.getIssueLink().getDestinationObject().getKey());
  }

  @EventListener
  public void on(IssueLinkDeletedEvent event) {
    heard.add("deleted");
  }

  @Test
  public void a_link_shows_in_the_history_of_both_and_is_announced() throws Exception {
    Issue wall = jira.story("Wall");
    Issue door = jira.story("Door");
    jira.bus.register(this);

    links()
        .createIssueLink(wall.getId(), door.getId(), type("Blocks").getId(), null, jira.user("pm"));

    assertThat(texts(wall)).containsExactly("This issue blocks DEMO-2");
    assertThat(texts(door)).containsExactly("This issue is blocked by DEMO-1");
    assertThat(heard).containsExactly("created DEMO-1 DEMO-2");
    assertThat(links().getLinkCollection(wall, jira.user("pm")).getOutwardIssues("Blocks"))
        .containsExactly(door);
    assertThat(links().getLinkCollection(door, jira.user("pm")).getInwardIssues("Blocks"))
        .containsExactly(wall);
  }

  @Test
  public void the_same_link_twice_is_one_link() throws Exception {
    Issue wall = jira.story("Wall");
    Issue door = jira.story("Door");

    links()
        .createIssueLink(wall.getId(), door.getId(), type("Blocks").getId(), null, jira.user("pm"));
    links()
        .createIssueLink(wall.getId(), door.getId(), type("Blocks").getId(), null, jira.user("pm"));

    assertThat(links().getOutwardLinks(wall.getId())).hasSize(1);
    assertThat(texts(wall)).hasSize(1);
  }

  @Test
  public void a_removed_link_is_gone_for_both_and_announced() throws Exception {
    Issue wall = jira.story("Wall");
    Issue door = jira.story("Door");
    links()
        .createIssueLink(wall.getId(), door.getId(), type("Blocks").getId(), null, jira.user("pm"));
    jira.bus.register(this);

    IssueLink link = links().getOutwardLinks(wall.getId()).get(0);
    links().removeIssueLink(link, jira.user("pm"));

    assertThat(links().getInwardLinks(door.getId())).isEmpty();
    assertThat(
            jira.get(ChangeHistoryManager.class)
                .getChangeItemsForField(wall, "Link")
                .get(1)
                .getFrom())
        .isEqualTo("DEMO-2");
    assertThat(heard).containsExactly("deleted");
  }

  @Test
  public void a_link_may_be_rolled_back_on_request_after_it_was_announced() {
    Issue wall = jira.story("Wall");
    Issue door = jira.story("Door");
    jira.bus.register(this);
    jira.get(Faults.class).set(Faults.Mode.ROLLBACK, 0);

    assertThatThrownBy(
            () ->
                links()
                    .createIssueLink(
                        wall.getId(), door.getId(), type("Blocks").getId(), null, jira.user("pm")))
        .isInstanceOf(Faults.RolledBack.class);

    assertThat(heard).hasSize(1);
    assertThat(links().getOutwardLinks(wall.getId())).isEmpty();
    assertThat(texts(wall)).isEmpty();
  }

  @Test
  public void an_issue_is_not_linked_to_itself() {
    Issue wall = jira.story("Wall");

    assertThatThrownBy(
            () ->
                links()
                    .createIssueLink(
                        wall.getId(), wall.getId(), type("Blocks").getId(), null, jira.user("pm")))
        .isInstanceOf(CreateException.class);
  }

  @Test
  public void the_epic_link_is_a_field_and_a_system_link_at_once() {
    Issue epic = jira.create("pm", "Looks", input -> input.setIssueTypeId("10000"));
    CustomField field =
        jira.get(CustomFieldManager.class)
            .getCustomFieldObjectsByName("Epic Link")
            .iterator()
            .next();

    Issue story =
        jira.create(
            "pm",
            "Dark mode",
            input -> input.addCustomFieldValue(field.getIdAsLong(), epic.getKey()));

    assertThat(field.getCustomFieldType().getKey())
        .isEqualTo("com.pyxis.greenhopper.jira:gh-epic-link");
    assertThat(story.getCustomFieldValue(field)).isEqualTo(epic);
    IssueLink link = links().getOutwardLinks(epic.getId()).get(0);
    assertThat(link.getDestinationId()).isEqualTo(story.getId());
    assertThat(link.getIssueLinkType().getStyle()).isEqualTo(EpicLinkField.LINK_STYLE);
    assertThat(link.isSystemLink()).isTrue();
    assertThat(links().getLinkCollection(story, jira.user("pm")).getAllIssues()).isEmpty();
    assertThat(jira.find("pm", "\"Epic Link\" = " + epic.getKey())).containsExactly("Dark mode");
    assertThat(jira.find("pm", "\"Epic Link\" is EMPTY")).containsExactly("Looks");
  }

  @Test
  public void only_an_epic_can_be_an_epic() {
    Issue other = jira.story("Not an epic");
    CustomField field =
        jira.get(CustomFieldManager.class)
            .getCustomFieldObjectsByName("Epic Link")
            .iterator()
            .next();

    var result =
        jira.get(com.atlassian.jira.bc.issue.IssueService.class)
            .validateCreate(
                jira.user("pm"),
                jira.input()
                    .setProjectId(jira.project.id())
                    .setIssueTypeId("10001")
                    .setSummary("x")
                    .addCustomFieldValue(field.getIdAsLong(), other.getKey()));

    assertThat(result.getErrorCollection().getErrors())
        .containsEntry(field.getId(), "Issue 'DEMO-1' is not an epic");
  }

  @Test
  public void new_kinds_of_links_may_be_made() {
    IssueLinkTypeManager types = jira.get(IssueLinkTypeManager.class);

    types.createIssueLinkType("Evidence", "proves", "is proved by", null);

    assertThat(types.getIssueLinkTypesByName("evidence"))
        .singleElement()
        .satisfies(type -> assertThat(type.isSystemLinkType()).isFalse());
    assertThat(types.getIssueLinkTypes())
        .extracting(IssueLinkType::getName)
        .contains("Evidence", "Blocks")
        .doesNotContain("Epic-Story Link");
  }

  private IssueLinkManager links() {
    return jira.get(IssueLinkManager.class);
  }

  private IssueLinkType type(String name) {
    return jira.get(IssueLinkTypeManager.class).getIssueLinkTypesByName(name).iterator().next();
  }

  private List<String> texts(Issue issue) {
    return jira.get(ChangeHistoryManager.class).getChangeItemsForField(issue, "Link").stream()
        .map(item -> item.getToString())
        .toList();
  }
}
