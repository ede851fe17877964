package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import java.util.List;

record HostTab(ScreenStore store, Long id, Long screenId, String name, List<String> fields)
    implements FieldScreenTab {
  private record Item(String getFieldId) implements FieldScreenLayoutItem {}

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public FieldScreen getFieldScreen() {
    return store.screen(screenId);
  }

  @Override
  public List<FieldScreenLayoutItem> getFieldScreenLayoutItems() {
    return fields.stream().map(field -> (FieldScreenLayoutItem) new Item(field)).toList();
  }

  @Override
  public void addFieldScreenLayoutItem(String fieldId) {
    store.addField(this, fieldId);
  }
}
