package app.clientela.groups;

/// Names a group, also in addresses: the word of a ready one, such as `loyal`, or a random name.
public record GroupId(String value) {}
