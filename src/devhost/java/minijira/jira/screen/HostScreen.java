package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A screen as read; what is added to it is seen the next time it is asked for. */
public record HostScreen(ScreenStore store, Long id, String name, String description)
    implements FieldScreen {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description == null ? "" : description;
  }

  @Override
  public List<FieldScreenTab> getTabs() {
    return store.tabs(id);
  }

  @Override
  public FieldScreenTab getTab(int position) {
    return getTabs().get(position);
  }

  @Override
  public FieldScreenTab addTab(String tabName) {
    return store.addTab(id, tabName);
  }

  @Override
  public boolean containsField(String fieldId) {
    return fields().contains(fieldId);
  }

  /** In the order they stand on the screen. */
  public Set<String> fields() {
    Set<String> all = new LinkedHashSet<>();
    for (FieldScreenTab tab : getTabs())
      for (FieldScreenLayoutItem item : tab.getFieldScreenLayoutItems()) all.add(item.getFieldId());
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HostScreen screen && screen.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
