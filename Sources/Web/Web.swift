// The web toolbox under the app: request contexts, the middleware every request passes, forms and uploads, cookies,
// passwords, static files, limits of the server, logs.
//
// What this is not: it knows no podcast, no tenant, no database and no template. Handlers give it bytes, it gives
// them verified requests. `FrontDoor` puts the middleware into the only order that works; start reading there.
