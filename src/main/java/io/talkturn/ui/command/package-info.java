/** Every action of the program in one register: menus, keys and the search field all take them from here. */
package io.talkturn.ui.command;
