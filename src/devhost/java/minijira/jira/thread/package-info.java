/** What Jira keeps for each thread: the view of the index that searches see, and who may what. */
package minijira.jira.thread;
