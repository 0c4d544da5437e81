package app.clientela.overview.home;

/// The home page before the first sale.
record EmptyView(HomeView.Moment moment) {}
