"""Lengths, weights, volumes, recipes, perimeters and areas, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
How many [1#cm|centimetres|centimeters] are [there |]in {a} [1#m|metres|meters]? | a*100
[Convert|Change|Turn] {a} [1#km|kilometres|kg|kilograms|litres|m|metres] [to|into] [1#m|metres|g|grams|millilitres|mm|millimetres]. | a*1000
{a} [1#kg|kilos|litres|l|km|tonnes] [is|makes|=] how many [1#g|grams|millilitres|ml|metres|kilos]? | a*1000
whats {a} [feet|ft] in inches[| pls| please][|?] | a*12
A [plank|shelf|snake|scarf|bench|curtain rail|doormat] is {a} inches long. [How many feet is that|What is its length in feet|How long is it in feet|What is that in feet]? | a/12
A [1#green|thin|long] rope is {a} m and a [1#blue|thick|short] one is {b} m. Both are cut [up |]into pieces of {c} m, with nothing left over. How many pieces are there [in all|altogether|now]? | a/c; b/c; $1+$2
[My dad|My grandad|{N}'s uncle|Our bus driver Mr Hill|The man next door] is {a=5/6} feet {b=2/3/4/5/6/7} inches tall. [How tall is he in inches|What is his height in inches|How many inches is that]? | a*12; $1+b
[Write|Give|Express] {a} m {b=5/12/20/35/48/60/75/90} cm in [cm|centimetres]. | a*100; $1+b
The [1#parcel|suitcase|pumpkin|cat|dog|turkey] weighs {a=2/3/4/5/6/7/8/9/11} kg {b=50/120/200/350/400/650/800} g. What is [that|its weight|its mass] in grams? | a*1000; $1+b
how many ml in {a} [litres|l] and {b=50/100/250/330/500/750} ml[|?] | a*1000; $1+b
{a} cm is how many [m|metres|whole metres]? | a/100
There are 3 feet in a yard. How many yards [are in|make|is] {a} feet? | a/3
[1#One pound is 16 ounces|A pound is 16 oz|There are 16 ounces in a pound]. [How many ounces are in {a} pounds?|Find the number of ounces in {a} pounds.|Change {a} pounds to ounces.] | a*16
if 1 gallon is 4 quarts, how many quarts do i need to fill a [tank|barrel|drum|fish tank] of {a} gallons[|?|??] | a*4
In an old [story|book|tale|game], one [1#span|hand|cubit|pole|rod] is {a} [cm|inches]. How [long|big] is something that measures {b} [1#spans|hands|cubits|poles|rods]? | a*b
[1#A rope|A cable|A piece of string|A ribbon|A hose] is {a} m long and another is {b=10/25/40/55/60/85} cm [long|in length]. How long are they together, in centimetres? | a*100; $1+b
{N} [walked|cycled|ran|jogged] {a=2/3/4/5/6/7/8/9} km and then {b=100/250/300/450/600/750/800} m more. How many metres [did {he} go|is that|did {he} cover] in all? | a*1000; $1+b
{N} is [walking|cycling|jogging] to the [library|station|pool|market|zoo], which is {a=2/3/4/5/6} km away. {He} has already [covered|done|put behind {him}] {b=200/350/500/700/900/1200/1500} metres. How many metres [are left|does {he} still have to go|remain]? | a*1000; $1-b
how many inches is {a} yards?? (3 feet in a yard, 12 inches in a foot) | a*3; $1*12
[The cook|My dad|A chef|Our dinner lady] pours {a} cups of {b=150/200/250} ml of [milk|stock] and {c} cups of {d=100/180/220} ml of water into a big [1#pot|bowl]. Then {e=20/30/50/75} ml of [cream|oil] go in. How many ml are in the [1#pot|bowl] now? | a*b; c*d; $1+$2; $3+e
A [carpenter|builder|joiner] has a board {a} feet long. How many {b=2/3/4/6} inch pieces can be [sawn|cut] from it? | a*12; $1/b
Add {a} m {b=10/20/25/30/45} cm and {c} m {d=5/15/30/40/50} cm. Give [your|the] answer in [cm|centimetres]. | a+c; $1*100; b+d; $2+$3
[What is|Find|Work out] the difference [1#in grams |]between {a} kg and {b=150/250/400/550/700/900} g[1#| in grams]. | a*1000; $1-b
on our map the way is {a} cm to the [lake|mill|hut] and then {b} cm to the [camp|village|castle]. 1 cm is {c=2/3/4/5} km. we have done {d} km so far. how many km to go[|?] | a+b; $1*c; $2-d
Our [1#pony|horse|foal|donkey] is {a=11/12/13/14/15} hands high. One hand is 4 inches. How many inches [high|tall] is the [1#pony|horse|foal|donkey]? | a*4
A [lorry|truck|goods wagon] may carry {a=4/5/6/7/8/10/12} tonnes. It is loaded with {b} [crates|machines|barrels|blocks] of {c=50/60/75/80/90} kg each. How many more kilograms may be loaded? (1 tonne = 1000 kg) | a*1000; b*c; $1-$2
[A pint is 20 fluid ounces|20 fluid ounces make a pint]. [Dad|Mum|The cook|{N}] bought {a} pints of milk. How many fluid ounces [is that|are there]? | a*20
my [ruler|tape|measuring stick] [shows|says] {a} mm. how many [cm|centimetres] [is that|would that be][|?] | a/10
{a} cm = ? mm | a*10
{N} measures a [1#corridor|room|hall|kitchen|path|stage] with {his} shoe, which is {b=23/24/25/26/27/28/29} cm long. [It takes|{He} counts] {a} shoe lengths[| from end to end]. How many centimetres long is the [1#corridor|room|hall|kitchen|path|stage]? | a*b
[One step|Each step|Every step] that {M} takes is {a=45/50/55/60/65/70} cm long. How far does {M} get with {b} steps? [Answer in cm.|Give it in centimetres.] | a*b
{N} has a [1#rope|ribbon|wire|tape|string|cable] {a} cm long and [cuts off|snips off|uses] {b} cm. [How much is left|How many centimetres remain|How long is what's left|What length is left over]? | a-b
A [rope|ribbon|string|wire] of {a} [cm|m|inches] is cut into {b} equal [pieces|parts|lengths]. How long is each [one|of them]? | a/b
how many {b} cm [pieces|strips|lengths|bits] can u cut from [a tape|a ribbon|a strip of paper|a roll of lace|some wire] {a} cm long[|?] | a/b
i [cut|saw|chop] a board of {a} [1#inches|cm] into {b} [1#inch|cm] bits. how many bits do i get[|?| pls] | a/b
{N} cuts {b} pieces of {c} cm each from {a} cm of [ribbon|cord|tape|string|wire]. [How much is|How many centimetres are] left? | b*c; a-$1
i cut my [ribbon|rope|wire|string] into {a} pieces of {b} cm and {c} pieces of {d} cm, and {e} cm were left. how long was it [before|at first|at the start][|?] | a*b; c*d; $1+$2; $3+e
After cutting {a} pieces of {b} cm, [a tailor|a dressmaker|my sister|my gran] had {c} cm of [ribbon|elastic|lace|thread|braid] left. How long was [it|the whole length] at the start? | a*b; $1+c
A [rope|plank|pole|pipe] of {a} m is cut in two. One [piece|part|bit] is {b} m long. [How long is the other one?|Find the length of the other part.|What is the length of the other piece?|Work out how long the other bit is.] | a-b
Two [hoses|pipes|planks|tracks] of {a} m and {b} m are [joined|laid|put] end to end. A third one, {c} m long, stays in the [shed|garage|store]. How long is the [row of two|line of two|joined piece]? | a+b
A [1#cable|wire|string|rope] is {a} m long. {N} cuts it all into pieces of {b=20/25/50} cm and gives {c} of the pieces away. How many pieces does {he} keep? | a*100; $1/b; $2-c
We have {a} ribbons, each {b} cm long. For one [1#bow|gift|badge|bookmark] we need {c} cm of ribbon, and [nothing gets wasted|no ribbon is wasted|there is no waste] when we cut. How many [1#bows|gifts|badges|bookmarks] is that? | b/c; $1*a
[Mum|Grandma|My aunt|Our neighbour Mrs Hall] sews {a} [curtains|dresses|tablecloths|cloaks|costumes]. Each takes {b=2/3/4/5} m of cloth. She had {c} m at the start. [How much cloth is|How many metres of cloth are] left? | a*b; c-$1
[A shop|A market stall|A hardware store] had {a} m of [chain|rope|cloth|cable|carpet]. It sold {b} m [1#in the morning|on Monday|to a builder] and {c} m [1#in the afternoon|on Tuesday|to a farmer]. How many metres are left? | a-b; $1-c
{N} lays {a} [sticks|rods|planks] of {b} cm and {c} of {d=8/9/10/12/15/20} cm end to end in one line. Then {he} cuts {e=2/3/4/5/6} cm off the last one. How long is the line now? | a*b; c*d; $1+$2; $3-e
a [plank|log|pole] is {a} cm. [we|they] saw off {b} cm at one end and {c} cm at the other. how long is it now[|?] | a-b; $1-c
One [1#ribbon|rope|stick|pipe] is {a} cm long. [A second one|Another one] is {b} cm longer. [How long are they together?|What is the total length of both?|Find their total length.] | a+b; a+$1
A [1#blue|red|new|thick] rope is {b} times as long as a [1#green|yellow|worn|thin] one. The [1#green|yellow|worn|thin] one is {a} m long. How long is the [1#blue|red|new|thick] rope? | a*b
From a rope of {a} m [a sailor|a farmer|the coach|our guide] cuts a piece of {b} m and another piece twice as long as that. How many metres of rope are left? | b*2; b+$1; a-$2
A [wire|pipe cleaner|strip of metal|piece of string] of {a} cm is [bent|made|turned] into a square. [How long is each side?|What is the length of one side?|Find the side of the square.] | a/4
[A carpenter|My dad|The caretaker] needs {a} shelves of {b} cm and {c} shelves of {d} cm. How many centimetres of board is that altogether? | a*b; c*d; $1+$2
board: {a} cm. cut off: {b} cm. then the rest is split into {c} equal pieces. length of each piece? | a-b; $1/c
{N} [cuts|chops|saws] {a} cm off a pole and then [divides|cuts] what remains into {c} equal parts. The pole was {b} cm [long|at first]. How long is each part? | b-a; $1/c
{a} metres of [fabric|cloth|silk|cotton] [cost|costs] {b} dollars. What does one metre cost? | b/a
How many metres of [tape|ribbon|string|rope] do I need for {a} [1#presents|parcels|bundles|boxes] if each [1#present|parcel|bundle|box] takes {b=2/3/4} metres? | a*b
A [spool|reel|roll] holds {a} m of [ribbon|tape|thread|wire]. [My granny|A tailor|The art teacher|Our club] has {b} of them and [1#uses|needs] {c} m for a [costume|show|project|big job]. How many metres are left? | a*b; $1-c
[A dog lead|A skipping rope|A tent rope] takes {a} [feet|m] of cord. A shop makes {b} of them [a day|every day|each day]. How much cord does it use in {c=2/3/4/5/6/7} days? | a*b; $1*c
{M} has a [ribbon|cord|roll of tape|strip of lace] of {a=80/90/120/150/200} cm and gives {K} {b=12/15/18/20/25/30/40} cm of it. {K} already had {c} cm. How [much|many cm] does {K} have now? | b+c
{M} has a paper strip of {a} cm and {K} has one that is {b} cm longer. They [glue|tape|stick] them end to end and cut the long strip into {c=2/3/4/5/6} equal parts. How long is each part? | a+b; a+$1; $2/c
The red [1#cord|thread|scarf] is {a} cm long, which is {b} cm longer than the blue [1#cord|thread|scarf]. There is also a yellow one of {d=30/45/60/75} cm. How long is the blue one? | a-b
a [tank|barrel|water butt|cistern] [holds|has] {a} litres[| of water]. {b} litres are [used|taken out|let out|drained]. how many litres [are left|r left|are still in it][|?] | a-b
How [long|many minutes] does it take to fill a [tank|pool|bath|tub|pond] of {a} litres if {b} litres flow in every minute? | a/b
two [taps|hoses|pipes] fill a pool, one gives {a} l a min and the other {b}. but {c} l run out every min. how much water comes together in {d} min[|?] | a+b; $1-c; $2*d
A [tap|hose|pipe] gives {a} l [per|a] min. how many litres in {b} min[|?] | a*b
A tank had {a} litres in it. Then a [tap|hose|pipe] ran for {b} minutes at {c} litres a minute. [How much water is in the tank now|How many litres are in it now|How much water is there altogether]? | b*c; $1+a
A full [tank|pool|barrel] of {a} litres loses {b} litres [every|each|per] [1#hour|minute|day|week]. How much water is left after {c} [1#hours|minutes|days|weeks]? | b*c; a-$1
a [leaky bucket|dripping tap|cracked pipe] loses {a} ml of water an hour. how many ml [are lost|r lost|does it lose] in {b} hrs[|?] | a*b
how many [1#glasses|cups|mugs|beakers] of {b=100/150/200/250/300} ml can i [fill|pour] from {a} ml of [juice|milk|tea|water][|?] | a/b
A [jug|bottle|pot|flask] holds {p=2/3/4/5} litres and is {d=20/24/28/30} cm tall. How many {q=100/200/250/500} ml [glasses|cups|mugs|beakers] can be filled from it? | p*1000; $1/q
A [tank|pond|flooded cellar] has {e} litres of water in it. [One|A big] pump takes out {a} litres a minute and [another|a small] pump {b} litres a minute. How much water is left after both have run for {c} minutes? | a+b; $1*c; e-$2
how much [juice|milk|water] do {a} kids drink [altogether |in total |]if each kid has {b=100/150/200/250} ml[|?] | a*b
One tap fills {a} litres a minute and [another|a second one] fills {b} litres a minute. [Both are on|Both run] for {c} minutes. How many litres is that? | a+b; $1*c
A tap fills {a} litres a minute but the plughole lets {b} litres out each minute. By how [many litres|much] does the water [rise|go up|increase] in {c} minutes? | a-b; $1*c
[One bucket holds|A bucket takes|My bucket holds] {a=5/6/8/9/10/12/15} litres. How many full buckets [are needed to fill|does it take to fill|go into] a tank of {b} litres? | b/a
i poured {a} buckets of {b=5/6/8/10/12/15} litres into a [pond|tank|pool] that needs {c} litres. how many litres are still missing[|?| now] | a*b; c-$1
A tank [is empty|was empty] and takes {a} litres. It is filled by {b} litres a minute. After {c} minutes, how many more litres are needed to fill it? | b*c; a-$1
Two tanks hold {a=300/350/400/450/500} and {b} litres. {c=20/35/40/60/75/90/120} litres are [pumped|poured|moved] from the first into the second. How much is in the second tank now? | b+c
A pool holds {a} litres. [It is {p=10/20/25/50}%|It's {p} percent] full. [How many litres are in it|How much water is in it|How many litres of water does it contain]? | a*p; $1/100
Tank A has {a} litres and tank B has {b} litres. [All the water goes|Everything is poured] into {c} equal drums. How much does each drum get? | a+b; $1/c
A [dairy|farm|juice bar|cider maker] has {a} cans with {b} litres each. It [sells|gives away|uses] {c} litres and fills the rest into bottles of {d=2/3/4/5} litres. How many bottles [does it fill|are filled|is that]? | a*b; $1-c; $2/d
[Dad|Mum|My uncle|{M}] puts {a} litres of petrol in the car. The tank had {b} litres [in it|already|left]. A full tank is {c=40/45/50/55/60/65/70} litres. How many more litres [fit in|go in|would fill it]? | a+b; c-$1
{N} mixes [squash|cordial|lemonade|a drink] from {a} ml of syrup and {b} times as much water. How many ml of drink [does {he} get|is that altogether|does that make]? | a*b; $1+a
A bottle of [medicine|cough syrup|vitamin syrup] holds {a} ml. {N} takes {b=5/10/15} ml [a day|every day|daily]. How many days does it last? | a/b
a [can|bottle|tub] of soap holds {p=3/4/5/6} litres. we use {a=50/60/80/100/120} ml a day. how many ml r left after {b=2/3/4/5/6/7/8/9/10/12/14} days[|?] | p*1000; a*b; $1-$2
A watering can holds {a=5/6/8/9/10/12} litres. [The gardener|My mum|Our neighbour|The caretaker] fills it {b=3/4/6/7/8/9/11/14/15} times [1#a day|a week|on Saturday]. How many litres of water is that [1#each day|each week|in all]? | a*b
A tank takes {a} litres and has {b} litres in it. A tap lets in {c} litres a minute while {d} litres a minute [leak|run|drip] out. How many minutes does it take until the tank is full? | a-b; c-d; $1/$2
A [fish tank|paddling pool|water trough|rain barrel] takes {a} litres. {N} pours in full buckets of {b} litres each and then the last {c} litres from a can, and it is full. How many buckets did {he} pour in? | a-c; $1/b
{N} drinks {a=2/3/4/5/6/7/8} glasses of {b=200/250/300} ml [a day|every day|each day]. {M} drinks {d=2/3/4}. How many ml does {N} drink in {c=2/3/4/5/6/7} days? | a*b; $1*c
{a} [1#cakes|pies|puddings] take {b=80/100/120/150} g of sugar each and {c} [1#tarts|loaves|jellies] take {d=30/40/50/60} g each. how much sugar do i need altogether, in g[|?] | a*b; c*d; $1+$2
One [1#cake|pizza|pie|loaf|bun] needs {a} grams of [flour|dough|butter]. How many grams for {b} [1#cakes|pizzas|pies|loaves|buns]? | a*b
A recipe for {a=2/3/4} people uses {b=120/150/180/200/240/300} g of [rice|pasta|lentils|couscous]. {M} is cooking for {c=2/3/4/5/6} times as many people. How many grams [are needed|should {M} use]? | b*c
To make {a} [muffins|cookies|biscuits|scones] you need {b} g of sugar. How many grams do {c} [of them|of these] need? | b/a; $1*c
for {a} people its {b} g of pasta. how much for {c} people | b/a; $1*c
{N} makes {a} [batches|bowls|lots] of [dough|batter|cake mix] with {b} g of flour and {c} g of [1#butter|sugar|cocoa] in each. How many grams of flour and [1#butter|sugar|cocoa] is that altogether? | b+c; $1*a
My [gran|mum|aunt] puts {a} eggs and {d=2/3} kg of flour into {b} cakes, the same in each. How many eggs does she need for {c} [such cakes|of these cakes]? | a/b; $1*c
[A baker|The chef|The cook] uses {a} g of [salt|yeast|sugar] for {b} loaves, the same for each. How many grams does one loaf get? | a/b
a bowl has {a} g of [flour|oats|sugar] in it. i [put|tip] in {b} g more, then take {c} g out. how many grams are in the bowl now[|?] | a+b; $1-c
For {a} people [a recipe needs|you need|it takes] {b} g of [flour|rice|meat] and {c} g of [vegetables|cheese|beans]. How many grams is that, all together, for {d} people? | b+c; $1/a; $2*d
The recipe says {a} g of [butter|sugar|cheese|nuts], but [we only make|I just want|mum makes] half of it. How many grams [is that|are needed]? | a/2
{a} [1#cookies|scones|muffins|buns] need {b} spoons of [honey|jam|cocoa|syrup]. How many [1#cookies|scones|muffins|buns] can you make with {c} times as many spoons? | a*c
A [pan|pot|pan full] of soup makes {a} bowls. If {b} [visitors|children|guests] each eat {c=2/3/4} bowls, how many bowls are left? | b*c; a-$1
punch for the [party|fair|picnic|school dance]: {a=200/250/350/400/600/750} ml apple juice, {b=150/300/450/500/650} ml orange juice, {c=100/200/350/700/900} ml water. total ml[|?] | a+b; $1+c
{N} needs {a} g of [flour|sugar|rice] and has only {b} g. How many more grams must {he} buy? | a-b
i had {a=2/3/4/5/6} kg of [flour|sugar|rice|oats], used {b=500/1000/1500} g and put the rest in [bags|jars|tubs] of {c=100/250/500} g. how many [did i fill|do i get][|?] | a*1000; $1-b; $2/c
A [cook|chef|baker] has {a=2/3/4/5/6} kg of [flour|sugar|rice] and puts {b=100/200/250/500} g in each bowl. How many bowls is that? | a*1000; $1/b
{c} [guests|children|players|runners] each drink {d=2/3} glasses of {q=150/200/250} ml from a [barrel|drum|tank] with {p=20/25/30/40/50} litres of [juice|water|lemonade]. How many ml are left? | c*d; $1*q; p*1000; $3-$2
[Grandad's|Our|Mum's] pancake recipe needs {a=2/3/4} eggs and {b=150/200/250/300} ml of milk for 4 people. How much milk for {c=2/3/4/5} times the recipe? | b*c
We doubled a recipe and used {a} g of [butter|chocolate|nuts]. How many grams does the recipe [ask for|say]? | a/2
[What is the perimeter of a rectangle {a} cm by {b} cm?|Find the perimeter of a rectangle with sides {a} cm and {b} cm.|A rectangle is {a} cm long and {b} cm wide. Work out its perimeter.|How far is it round a rectangle of {a} cm by {b} cm?] | a+b; $1*2
[What is the area of a rectangle that measures {a} m by {b} m?|Find the area of a rectangle with sides {a} m and {b} m.|A rectangle is {a} m by {b} m. Calculate its area.|How many square metres is a rectangle of {a} m by {b} m?] | a*b
A square [1#card|tile|rug|board] has sides of {a} [1#cm|inches|feet|cm]. [What is its perimeter|How long is its perimeter|What is the distance around it|How far is it once round]? | a*4
[area|whats the area] of a square with side {a} cm[|?] | a*a
The perimeter of a square [1#table|field|tile|garden|card] is {a} [1#cm|m|cm|m|cm]. How long is one side? | a/4
A square has a perimeter of {a} cm. [Find its area in square cm.|What is its area in square cm?|How many square cm is its area?] | a/4; $1*$1
An equilateral triangle has sides of {a} [cm|m|mm|inches]. [What is its perimeter?|How far is it around?|Find the perimeter.|All the way round is how long?] | a*3
The perimeter of an equilateral triangle is {a} cm. [How long is a side|How long is each side|What is the length of one side]? | a/3
The area of a rectangle is {a} square [1#cm|metres|feet]. One side is {b} [1#cm|metres|feet]. [How long is the other side?|What is the other side?|Find the other side.] | a/b
a rectangle has area {a} and [width|breadth] {b}. [length = ?|whats its length|how long is it] | a/b
The perimeter of a rectangle is {a} cm and its length is {b} cm. [What is its width?|How wide is it?|Find its width.] | a/2; $1-b
[A triangle has sides of {a=31/33/36/38/40/42} cm, {b=29/32/35/37/41/45} cm and {c=30/34/39/44/46/48/50} cm. What is its perimeter?|What is the perimeter of a triangle with sides of {a} cm, {b} cm and {c} cm?|The sides of a triangle are {a} cm, {b} cm and {c} cm. How far is it once around?] | a+b; $1+c
The perimeter of a triangle is {a=90/93/96/98/100/104} cm. Two of its sides are {b=30/31/33/35/37/39} cm and {c=28/29/32/34/36/38} cm. [How long is the third side?|Find the third side.|What is the third side?] | b+c; a-$1
A regular shape has {b=5/6/8/9/10/12} equal sides. [Its perimeter is {a} cm.|It is {a} cm all the way round.] How long is one side? | a/b
[A regular hexagon has 6 sides of {a} cm each.|All 6 sides of a hexagon are {a} cm long.|Each side of a six-sided sign is {a} cm.] What is the distance around it? | a*6
How [1#much fence is|many metres of fence are] needed for a [garden|field|paddock|vegetable patch] {a} m long and {b} m wide[| if it goes all the way round]? | a+b; $1*2
A [farmer|gardener|neighbour] fences a square [field|yard|plot] with sides of {a} m all the way round. A metre of fence costs {b} dollars. What does the fence cost? | a*4; $1*b
A [garden|field|yard|playground] is {a} m by {b} m. A fence goes all round it except for a gate of {c=2/3/4} m. How long is the fence? | a+b; $1*2; $2-c
[The fence round a park|A round running track|The wall round a garden] is {a} m long [in all|all the way round] and {d=20/30/50} years old. There is a [post|lamp|flag|bush] every {b} m. How many of them are there in the whole loop? | a/b
A [farmer|school|gardener] puts a fence all the way round a [field|yard|plot] of {a} m by {b} m. The fence costs {c} dollars a metre. [What is the price of the fence|How much does it cost|What must be paid]? | a+b; $1*2; $2*c
A floor has {a} rows of tiles with {b} tiles in each row. How many tiles are [there|on the floor]? | a*b
A [kitchen|bathroom|hall|shop] floor is {a} m by {b} m. Every square metre needs {c} tiles. How many tiles [do we need|are needed|should be ordered]? | a*b; $1*c
[Tiles come in boxes of {c}.|There are {c} tiles in a box.] A wall takes {a} rows of {b} tiles. How many boxes are needed? | a*b; $1/c
The tiler needs {a} tiles for the [floor|wall|bath] and {b} for the [step|kitchen|corner], and {c=3/4/5/6/8/9/12} [spare ones|extra ones in case some break|more as spares]. How many tiles is that in all? | a+b; $1+c
A carpet [of|measuring] {a} m by {b} m costs {c} dollars a square metre, and [the fitter takes|laying it costs|delivery is] {d} dollars. What [do we pay|is the total price|does it cost altogether]? | a*b; $1*c; $2+d
One litre of paint covers {b=4/5/6/8/9/10/11/12} square metres. How many litres [are needed|do I need|does it take] for a [wall|ceiling|fence] of {a} square metres? | a/b
A wall is {a} m long and {b=2/3/4} m high. 1 litre of paint covers {c=2/3/4/5/6/8} square metres. How many litres of paint are [used|needed]? | a*b; $1/c
to paint 1 square metre u need {a=80/90/100/110/120/125/150} ml of paint. how [much|many ml] for {b} square metres[|?] | a*b
A [wall|shop front|barn wall] is {a=5/6/7/8/9/10/12} m by {b=3/4/5} m. A window of {c=2/3/4/5/6} square metres is not painted. How many square metres are painted? | a*b; $1-c
One room is {a=3/4/5/6} m by {b=3/4/5/6} m. The [room next door|other one|second one] has {c=9/10/12/14/15/16/18/20/24} square metres. What is the area of the two rooms together? | a*b; $1+c
A lawn [measures|is] {a=10/12/15/20/25} m by {b=8/9/11/13/14} m. A square [flower bed|sandpit|pond] with sides of {c=2/3/4/5/6} m is [made|dug] in the middle. How much lawn is left? Answer in square metres. | a*b; c*c; $1-$2
A [picture|photo|poster|painting] is {a} cm by {b} cm and hangs {d=120/130/150/160} cm above the floor. [How much tape goes round its edge|How many cm of frame go round it|How long is its edge all the way round]? | a+b; $1*2
A farmer has {a} m of wire, just enough to go once round a square [1#field|pen|plot]. How many square metres is the [1#field|pen|plot]? | a/4; $1*$1
[Two rectangles are drawn.|There are two rectangles.|On the board are two rectangles:] [1#One is|The first is|The blue one is] {a} cm by {b} cm, [1#the other is|the second is|the red one is] {c} cm by {d} cm. What do their areas add up to? | a*b; c*d; $1+$2
i want to walk round a field {a} m by {b} m {c=2/3/4/5} times. how far do i walk | a+b; $1*2; $2*c
a [garden|room|yard] is {a} m wide and {b} m longer than it is wide. whats its perimeter[|?] | a+b; $1+a; $2*2
A rectangle is {a} cm wide and {b} times as long as it is wide. Find its area. | a*b; $1*a
{a} square tiles with 1 m sides cover a rectangular floor. It is {b} m wide. How long is it? | a/b
What is the volume of a box [with length {a} cm, width {b} cm and height {c} cm|{a} cm by {b} cm by {c} cm|that is {a} cm long, {b} cm wide and {c} cm tall]? | a*b; $1*c
[Find|Work out|Calculate] the volume of a cube with [sides|edges] of {a} cm. | a*a; $1*a
A box holds {a} small cubes in one layer and there are {b} layers. How many small cubes [are in it|does it hold|fit in the box]? | a*b
A [box|crate|tin] of {v} cubic cm has a bottom of {a} cm by {b} cm. How high is it? | a*b; v/$1
[volume of a box|box, find its volume]: {a} [1#x|by] {b} [1#x|by] {c} cm[|. what do i get|. pls help] | a*b; $1*c
A fish tank is {a=40/50/60/80} cm long, {b=20/25/30} cm wide and {c=30/35/40/45} cm high. The water in it is {d=12/15/18/22/24} cm deep. How many cubic cm of water still fit in? | c-d; a*b; $1*$2
The volume of a [box|block] is {a} cubic cm and its [base|bottom] has an area of {b} square cm. How [tall|high] is it[|, in cm]? | a/b
A [1#box|crate|case] is {a} cm long. A block is {p=2/3/4/5} cm long, and there is room for {b} rows of blocks. How many blocks [fit|lie] in one layer in the [1#box|crate|case]? | a/p; $1*b
{N} is {d=8/9/10} years old and {a=105/112/118/124/131/138} cm tall. {M} is {b=4/6/7/9/11/13} cm taller. How tall is {M}? | a+b
{M} is {a=128/131/136/139/142/145/150} cm tall and {K} is {b=102/108/113/117/119/124} cm. [How much taller is {M}|What is the difference in height|By how many cm is {M} taller]? | a-b
A [sunflower|bean plant|seedling|bamboo|tomato plant] is {a} cm tall. It grows {b=2/3/4/5/6} cm [a week|every week|each week]. How tall will it be [in|after] {c=2/3/4/5/6/8/10} weeks? | b*c; $1+a
my plant was {a=5/7/8/10/12/14} cm, now its {b=20/25/31/36/42/47} cm. how much did it grow | b-a
A [sunflower|bean|vine|rose bush] is {a} cm tall and grows {b=2/3/4/5/6} cm a week. The fence next to it is {e=90/100/120/150} cm high. How many cm are missing to the top of the fence after {c=2/3/4/5/6} weeks? | b*c; a+$1; e-$2
A [tree|sapling] was {a=90/110/120/150/180} cm tall when it was planted. It grew {b=12/15/20/25/30} cm each year for {c=2/3/4/5/6/7} years. How tall is it now? | b*c; $1+a
{M} was {a=98/104/110/115/121} cm tall last year and has grown {b=3/4/5/6/7} cm since. This year {K} is {c=130/131/134/139/142} cm. How much taller is {K} than {M} now? | a+b; c-$1
A [tower|mast|flagpole] is {a} m high. A [1#tree|house|shed|chimney] is {b} m lower. How high is the [1#tree|house|shed|chimney]? | a-b
The [1#red|left|old] tower is {b} m tall and the [1#blue|right|new] one is {c=2/3/4/5} times as high. How much higher is the taller one? | b*c; $1-b
A [snail|beetle|caterpillar] sits {e=5/10/12/20/25} cm up a wall. Each day it climbs {a=6/7/8/9/10/12} cm and each night it slips back {b=2/3/4/5} cm. How high up is it after {d=2/3/4/5/6/7/8} days and nights? | a-b; $1*d; $2+e
A young [elephant|whale|hippo|camel] weighs {a=60/75/90/110/150} kg and gains {b=12/15/18/20/25/30} kg a month. What does it weigh after {c=2/3/4/5/6} months? | b*c; $1+a
{N} weighs {a=24/26/28/31/33/36} kg. With {his} school bag [on|on {his} back|as well] it is {b=38/40/42/44/46} kg. [How heavy is the bag|What does the bag weigh|How many kg does the bag weigh]? | b-a
3 friends weigh {a=24/26/28/30/32} kg, {b=25/27/29/31/35} kg and {c=26/28/33/36} kg. total weight?? | a+b; $1+c
A lift [can carry|is allowed to carry|takes at most] {a=320/400/450/500/630/800} kg. The [people in it|crates in it|people inside] weigh {b=125/140/165/190/210/245/280} kg altogether. How many more kg can it take? | a-b
[A lift|An elevator] carries at most {p=6/8/10/12} people at a time. How many trips for {a} people if every trip is full? | a/p
A boat can hold {e=700/750/800/900/1000} kg. On board are {a=2/3/4/5} [adults|grown-ups] of {b=65/70/75/80} kg each and {c=2/3/4} [children|kids] of {d=25/30/35/40} kg each. How many kg can still be loaded? | a*b; c*d; $1+$2; e-$3
A [truck|lorry|trailer|barge] is loaded with {a} [1#crates|boxes|barrels] of {b} kg and {c} [1#sacks|bags|drums] of {d} kg. What is the weight of the load? | a*b; c*d; $1+$2
A [cart|handcart|small trailer|wagon] weighs {a} kg empty. With a load of {b} equal [boxes|sacks|barrels] of {c} kg, what does it weigh? | b*c; $1+a
the truck weighs {a=14/15/18/20/22/26/28/30} tonnes with its load and {b=7/8/9/10/11/12} tonnes empty. how heavy is the load[|?] | a-b
A [barrow|cart|small ferry] takes {a=20/25/30/40/50/60/80} kg on each trip. [How many trips are needed|How often must it go] for {b} kg of [sand|bricks|gravel|coal]? | b/a
[Each bag|One sack|Each bag of cement|Every crate] weighs {a=10/12/15/20/25/30/40} kg. A [van|lorry|cart] may take {b} kg. How many can it take if it is filled to the limit? | b/a
A [1#crate|box|basket] with {a} [1#melons|parcels|stones] that all weigh the same weighs {b} kg. Empty, the [1#crate|box|basket] weighs {c=2/3/4} kg. [How heavy is each one|What does one of them weigh|How many kg is one]? | b-c; $1/a
{N} buys {a} kg of [apples|potatoes|onions], {b} kg of [pears|carrots|rice] and {c} kg of [plums|nuts|flour]. How heavy is the shopping? | a+b; $1+c
how heavy are {a} [1#boxes|sacks|stones|suitcases] if one [1#box|sack|stone|suitcase] weighs {b} kg? [i can only lift {d=10/15/20} kg|my trolley has {d=4/6} wheels|they are not for me] | a*b
[1#A jar of honey|A tin of paint|A bowl of nuts|A pot of jam] weighs {a=400/450/500/650/750/900} g. The empty [1#jar|tin|bowl|pot] weighs {b=120/150/180/200/250} g. How many grams of [1#honey|paint|nuts|jam] are in it? | a-b
{a} identical [coins|marbles|eggs|buttons] weigh {b} grams altogether and cost {d=2/3/5} dollars. What does one weigh? | b/a
In the morning it was {a=4/6/7/9/11/12} degrees. By noon it was {b=3/5/6/8/9/11} degrees warmer. [What was the temperature at noon|How warm was it at noon|How many degrees was it then]? | a+b
It was {a=18/21/24/26/29/31} °C at noon and {b=5/7/8/10/12} °C at night. [By how much did it get colder|How many degrees did it fall|What is the difference]? | a-b
At {d=7/8/9} in the morning it was {a=5/8/10/12} degrees. It got {b=2/3/4} degrees warmer every hour for {c=2/3/4/5} hours. [What was the temperature then|How warm was it then]? | b*c; $1+a
an oven starts at {a=18/20/22} degrees and heats up {b=15/20/25/30} degrees a min. how hot after {c=3/4/5/6/7} min | b*c; $1+a
A [1#pot of soup|kettle of water|cup of tea|bowl of porridge] cools from {a=80/85/90/95} degrees by {b=2/3/4/5} degrees a minute. [The room has {d=18/20/22} degrees.|Nobody stirs it.|] How hot is it after {c=2/3/4/5/6/7/8} minutes? | b*c; a-$1
it rained {a} mm on [mon|monday], twice as much on [tue|tuesday] and {b} mm on [wed|wednesday]. how [much|many mm] in these 3 days[|?] | a*2; a+$1; $2+b
The temperatures on three days were {a=15/17/18/20/22}, {b=16/18/19/21/24} and {c=14/17/20/23/25} degrees. What was the [average|mean][| temperature]? | a+b; $1+c; $2/3
In {a=2/3/4/5/6/7} days {b} mm of rain fell, the same amount every day. How much fell [each day|per day|in one day]? | b/a
It [1#rained|snowed] {a=2/3/4/5/6} mm an hour for {b=2/3/4/5/6} hours and then {c=7/8/9/10} mm an hour for {d=2/3/4} hours. How many mm [fell in all|is that|came down]? | a*b; c*d; $1+$2
A rain gauge showed {a} mm at {d=6/7/8/9} in the evening. After the [storm|shower|night] it showed {b} mm. How much rain had fallen [in between|since then]? | b-a
[April|May|October|March] had {a} mm of rain. That is {b} mm more than [June|July|August]. How much rain did the drier month have? | a-b
snow was {a=30/35/42/48/50/60} cm deep. it melts {b=2/3/4} cm a day. how deep [is it |]after {c=2/3/4/5/6} days[|?] | b*c; a-$1
on a map 1 cm is {a} km. two [towns|villages|lakes|castles] are {b} cm apart on it. how far [apart are they really|is it really], in km[|?] | a*b
The scale of a map is 1 cm to {a} km. How long is a road of {b} km on the map, in cm? | b/a
{b} cm on the map [is|stands for|means] {a} km in real life. How many km is 1 cm? | a/b
A real [1#car|boat|plane|train] is {a} times as long as a [toy|model] one. The [1#small car|small boat|small plane|small train] is {b} cm long. How long is the real [1#car|boat|plane|train] in cm? | a*b
on my map {a} cm [is|=|means] {b} km. how far is {c} cm[|?| really] | b/a; $1*c
A plan of a [school|house|hut|flat] is drawn with 1 cm for {a=2/3/4/5} m. A room on the plan is {b=2/3/4/5/6} cm by {c=2/3/4/5} cm. What is the real area [of the room |]in square metres? | a*b; a*c; $1*$2
From A to B is {a} cm on a map, from B to C it is {b} cm. 1 cm means {c} km. How far is it from A to C through B? | a+b; $1*c
{N} hikes from the [hut|camp|lake|village] to the top and back. On the map it is {a} cm one way and 1 cm is {b=2/3/4/5} km. How many km is that in all? | a*b; $1*2
""".strip()
