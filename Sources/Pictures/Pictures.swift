// Pictures: what people upload as a picture, made into one that can be shown to anybody.
//
// What it is: SVG through a list of what may be in it, and photographs as nothing but their pixels. What it is not: where
// a picture is kept or what for (App), or HTTP.
