/**
 * The host's own REST. It goes through the contract's services, so permissions and validation are
 * theirs; host stores are used only for what no service of the contract can do.
 */
package minijira.web.api;
